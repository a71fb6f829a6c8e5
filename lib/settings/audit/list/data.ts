import 'server-only'
import { and, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { audit } from '#db/schema/index.ts'
import { todayInCopenhagen } from '#lib/day.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { defineList, type ListColumn, page, parseCursor } from '#lib/list.ts'
import { auditPage, maySeeAudit } from '#lib/settings/audit/data.ts'
import { auditFilters } from '#lib/settings/audit/schema.ts'
import { changeLines } from '#lib/settings/audit/telling/rules.ts'

const columns = [
  { id: 'number', kind: 'count', isUnsorted: true },
  { id: 'day', kind: 'day', isUnsorted: true },
  { id: 'instant', kind: 'text', isUnsorted: true },
  { id: 'actor', kind: 'text', isUnsorted: true },
  { id: 'verb', kind: 'text', isUnsorted: true },
  { id: 'kind', kind: 'text', isUnsorted: true },
  { id: 'record', kind: 'text', isUnsorted: true },
  { id: 'recordId', kind: 'text', isUnsorted: true },
  { id: 'changes', kind: 'text', isUnsorted: true },
] as const satisfies readonly ListColumn[]

type Filters = z.output<typeof auditFilters>

/** The log as it is told on its page, the newest first, for those who may read it. It is only read onwards: to what is older. */
export const auditList = defineList<Filters>({
  name: 'log',
  path: '/settings/log',
  columns,
  isFor: maySeeAudit,
  initial: { sort: 'number', direction: 'desc' },
  parse: ({ actor = null, verb = null }) => z.parse(auditFilters, { before: null, actor, verb }),
  async rows(viewer, filters, state, size) {
    const { locale } = viewer
    const texts = messagesFor(locale).log
    const verbs: Partial<Record<string, string>> = texts.verbs
    const kinds: Partial<Record<string, string>> = texts.records
    const cursor = parseCursor(state.after)
    const before = typeof cursor?.value === 'number' ? cursor.value : null
    const { rows: found, names } = await auditPage(viewer, { ...filters, before }, size + 1)
    const { rows, ...ends } = page({ ...state, before: null }, found, ({ sequence }) => ({ value: sequence, id: String(sequence) }), size)
    return {
      ...ends,
      rows: rows.map((row) => ({
        id: String(row.sequence),
        number: row.sequence,
        day: todayInCopenhagen(row.at),
        instant: row.at.toISOString(),
        actor: row.actor ?? texts.system,
        verb: verbs[row.verb] ?? messagesFor(locale).settings.log.other,
        kind: kinds[row.recordKind] ?? null,
        record: names.get(row.recordId)?.name ?? null,
        recordId: row.recordId,
        changes: changeLines(row, names, locale)
          .map(({ name, text }) => (name ? `${name}: ${text}` : text))
          .join('\n'),
      })),
    }
  },
  async count(viewer, { actor, verb }) {
    if (!maySeeAudit(viewer)) return 0
    const db = await read()
    return db.$count(audit, and(actor ? eq(audit.actor, actor) : undefined, verb ? eq(audit.verb, verb) : undefined))
  },
})
