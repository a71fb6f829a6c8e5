import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { tableNamed } from '#db/pointers.ts'
import { problem } from '#db/problem.ts'
import { contact, draft, idempotency, importRow, merge, outbox } from '#db/schema/index.ts'
import type { erasureReasons } from '#db/vocabulary/donors.ts'
import type { Write } from '#db/write.ts'
import { erasurePreview, type ErasurePreview } from '#lib/donors/contacts/erasure/data.ts'
import { coverMentions } from '#lib/donors/contacts/erasure/mentions/mutations.ts'
import { has, placesOf } from '#lib/donors/contacts/erasure/places/data.ts'
import { eraseFiles, erasePapers } from '#lib/donors/contacts/erasure/papers/mutations.ts'
import { covered, coveredIn, coveredText } from '#lib/donors/contacts/erasure/rules.ts'
import { coverTexts } from '#lib/donors/contacts/erasure/texts/mutations.ts'
import { erasureForm } from '#lib/donors/contacts/erasure/schema.ts'
import { verb } from '#lib/verb.ts'

/** Takes a person out for good. What hangs on them stays without the name; nothing of it can be brought back. */
export const eraseContact = verb({
  name: 'eraseContact',
  permission: 'contact:erase',
  input: erasureForm,
  ahead: (viewer, { id }) => placesOf(viewer, [id]),
  find: (viewer, { id }, found) => erasurePreview(viewer, id, found),
  async run(write, preview, { version, reason, masked: places, files, confirmation }) {
    const { contact: person } = preview.person
    if (version !== person.version) throw problem('conflict', 'conflict', { current: person })
    if (same(confirmation) !== same(person.name)) throw problem('invalid', 'invalid', { fields: { confirmation: 'erasureName' } })
    refuseNeeded(write, preview)
    await coverMentions(
      write,
      preview.mentions.filter(({ id }) => places.includes(id)),
      preview.needles,
    )
    await coverTexts(
      write,
      preview.texts.filter(({ id }) => places.includes(id)),
      preview.needles,
    )
    await eraseFiles(write, preview.person.donor?.id ?? null, files)
    return { id: person.id, ...(await erasePerson(write, preview, reason)) }
  },
})

/** Refuses where the accounts still have to show who gave. */
export function refuseNeeded(write: Write, { keptUntil }: ErasurePreview): void {
  if (keptUntil && keptUntil >= write.today) throw problem('blocked', 'erasureNeeded', { values: { year: keptUntil.slice(0, 4) } })
}

/** Empties every row of the person and what was kept of them beside it. Counts the audit's destroyed values. */
export async function erasePerson(
  write: Write,
  { person, merged, needles, earlier, papers, mails, drafts, imports, merges }: ErasurePreview,
  reason: (typeof erasureReasons)[number],
): Promise<{ destroyed: number }> {
  let destroyed = 0
  for (const row of [person.contact, ...merged]) {
    const gone = { name: '', title: null, email: null, phone: null, note: null, source: '', reviewDay: null }
    const ends = { endedAt: row.endedAt ?? write.at, erasedAt: write.at, erasureReason: reason }
    await write.update(contact, row, { ...gone, ...ends })
    destroyed += await write.forget(contact, row.id)
    await write.unfindable('contact', row.id)
  }
  for (const { kind, id } of earlier) {
    const table = tableNamed(kind)
    if (table) destroyed += await write.forget(table, id)
  }
  await erasePapers(write, papers, [person.contact.id, ...merged.map(({ id }) => id)], needles)
  for (const row of imports) {
    await write.mark(importRow, row, { content: {} })
    destroyed += await write.forget(importRow, row.id)
  }
  for (const row of merges) {
    const texts = { before: coveredText(row.before, needles), moved: coveredIn(row.moved, needles), undone: coveredIn(row.undone, needles) }
    await write.mark(merge, row, texts)
    destroyed += await write.forget(merge, row.id)
  }
  // What was for the person goes; what was for others loses the name.
  const others = mails.flatMap(({ isTheirs, ...mail }) =>
    isTheirs
      ? []
      : [{ ...mail, subject: covered(mail.subject, needles), text: covered(mail.text, needles), html: covered(mail.html, needles) }],
  )
  if (mails.length > 0)
    await write.derive(
      outbox,
      others,
      inArray(
        outbox.id,
        mails.map(({ id }) => id),
      ),
    )
  for (const { isTheirs, ...kept } of drafts) {
    const rest = isTheirs ? [] : [{ ...kept, value: coveredText(kept.value, needles) }]
    await write.derive(draft, rest, and(eq(draft.userId, kept.userId), eq(draft.field, kept.field)))
  }
  await write.derive(
    idempotency,
    [],
    has(
      sql`cast(${idempotency.result} as text)`,
      needles.flatMap((one) => one.literals),
    ),
  )
  return { destroyed }
}

const same = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
