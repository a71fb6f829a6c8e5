import 'server-only'
import { givers } from '#db/demo/givers.ts'
import { contacts, templates } from '#db/demo/relation.ts'
import { donor, donorGroup, mailTemplate } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { writePerson } from '#lib/donors/contacts/mutations.ts'
import { setDonorCodes } from '#lib/donors/codes/mutations.ts'
import { organisationOf } from '#lib/demo/network/mutations.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { writeStandardCodes } from '#lib/settings/codes/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

export async function writeGivers(write: Write, known: Known): Promise<void> {
  await writeStandardCodes(write)
  const group = 'Styrelsen for Gode Begyndelser'
  known.set(group, (await write.insert(donorGroup, { name: group, sortKey: danishSortKey(group) })).id)
  for (const one of givers) {
    const organisationId = await organisationOf(write, one.name, one.type !== 'private_person')
    known.set(`${one.key} organisation`, organisationId)
    const { id } = await write.insert(donor, {
      organisationId,
      sortKey: danishSortKey(one.name),
      municipality: 'Æblevig',
      type: one.type,
      fundingKind: one.kind ?? 'grant',
      stage: one.stage,
      ownerId: idOf(known, one.owner),
      groupId: one.group ? idOf(known, one.group) : null,
      purpose: one.purpose,
      doesNotSupport: one.key === 'KOB' ? 'Løn uden for værkstedet' : null,
      geography: null,
      minOre: one.min ? ore(one.min) : null,
      maxOre: one.max ? ore(one.max) : null,
      ownFinancingBps: one.key === 'LAG' ? 5000 : null,
      decisionWeeks: null,
      meetingDates: one.key === 'PIN' ? 'Bestyrelsen mødes i oktober' : null,
      portalUrl: null,
      waitMonths: null,
      feeRule: one.fee,
      feeRuleSource: one.note ?? null,
      publicBodyMayApply: null,
      startDateRule: 'any',
      applicationLimit: one.limit ?? null,
      silenceWeeks: one.silence ?? null,
      contactPreference: one.how,
      acceptsReports: one.reports ?? null,
      acceptsThanks: one.thanks ?? null,
      theirCaseNumber: null,
      cycleMonths: one.cycle ?? null,
      nextStep: one.next ?? null,
      nextStepDay: one.nextDay ?? null,
      archivedAt: null,
    })
    known.set(one.key, id)
    await setDonorCodes(write, id, { supports: one.supports ?? [], excludes: one.excludes ?? [], goals: [] })
    await findable(write, 'donor', id, { title: one.name, subtitle: 'Æblevig', body: one.purpose })
  }
  for (const one of contacts)
    await writePerson(
      write,
      { id: idOf(known, `${one.giver} organisation`), name: givers.find(({ key }) => key === one.giver)?.name ?? '' },
      {
        name: one.name,
        title: one.title,
        email: 'email' in one ? one.email : null,
        phone: null,
        note: null,
        legalBasis: 'public_task',
        source: one.source,
        reviewDay: one.review,
      },
    )
  for (const one of templates) await write.insert(mailTemplate, { ...one, sortKey: danishSortKey(one.name), archivedAt: null })
}
