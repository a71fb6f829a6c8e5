import 'server-only'
import { contact, donor, enterprise, logEntry, membership, organisation } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { SheetKind } from '#lib/imports/fields/rules.ts'
import { numberOf, textOf, type Values } from '#lib/imports/judging/rules.ts'
import { donorsByIds } from '#lib/imports/matching/data.ts'
import { saveApplications } from '#lib/imports/applications/mutations.ts'
import { enterpriseWords, giverWords, personWords, talkWords } from '#lib/imports/saving/rules.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'

/** A row that is to be saved: its own record's id, and the organisation or giver it hangs on where that is known already. */
export type FreshRow = { row: number; recordId: string; parentId: string | null; values: Values }
export type Saving = { fileName: string; batchId: string }

const savers: Record<SheetKind, (write: Write, rows: readonly FreshRow[], saving: Saving) => Promise<void>> = {
  donors: saveDonors,
  enterprises: saveEnterprises,
  contacts: savePeople,
  log: saveTalks,
  applications: saveApplications,
}

/** Saves rows of one kind. Organisations come by the many under one audit row a slice; people, talks and applications each under their own. */
export function saveRows(write: Write, kind: SheetKind, rows: readonly FreshRow[], saving: Saving): Promise<void> {
  return rows.length === 0 ? Promise.resolve() : savers[kind](write, rows, saving)
}

async function saveDonors(write: Write, rows: readonly FreshRow[]): Promise<void> {
  await saveHouses(write, rows)
  const givers = rows.map(({ recordId, parentId, values }) => ({
    id: recordId,
    organisationId: parentId ?? recordId,
    sortKey: danishSortKey(nameOf(values)),
    municipality: textOf(values.municipality),
    ...giverWords(values),
    fundingKind: 'grant' as const,
    startDateRule: 'unknown' as const,
    purpose: textOf(values.purpose),
    doesNotSupport: textOf(values.doesNotSupport),
    geography: textOf(values.geography),
    minOre: numberOf(values.minOre),
    maxOre: numberOf(values.maxOre),
    decisionWeeks: numberOf(values.decisionWeeks),
    waitMonths: numberOf(values.waitMonths),
    portalUrl: textOf(values.portalUrl),
    theirCaseNumber: textOf(values.theirCaseNumber),
    nextStep: textOf(values.nextStep),
    nextStepDay: textOf(values.nextStepDay),
  }))
  await write.many.fill(
    donor,
    givers.filter(({ nextStep }) => nextStep === null),
  )
  // A next step names people: it is sealed with its own row.
  await write.insertMany(
    donor,
    givers.filter(({ nextStep }) => nextStep !== null),
  )
  await write.many.findable(
    rows.map(({ recordId, values }) =>
      entryOf('donor', recordId, nameOf(values), textOf(values.municipality) ?? '', [values.cvr, values.purpose, values.geography]),
    ),
  )
}

async function saveEnterprises(write: Write, rows: readonly FreshRow[]): Promise<void> {
  await saveHouses(write, rows)
  await write.many.fill(
    enterprise,
    rows.map(({ recordId, parentId, values }) => ({
      id: recordId,
      organisationId: parentId ?? recordId,
      sortKey: danishSortKey(nameOf(values)),
      ...enterpriseWords(values),
      generation: numberOf(values.generation) ?? 1,
      isInsideArea: true,
      livesOf: textOf(values.livesOf),
      description: textOf(values.description),
      startedDay: textOf(values.startedDay),
    })),
  )
  await write.insertMany(
    membership,
    rows.flatMap(({ recordId, values }) => {
      const fromDay = textOf(values.memberFrom)
      return fromDay === null ? [] : [{ id: recordId, enterpriseId: recordId, organisationId: null, fromDay, toDay: null, note: null }]
    }),
  )
  await write.many.findable(
    rows.map(({ recordId, values }) =>
      entryOf('enterprise', recordId, nameOf(values), textOf(values.livesOf) ?? textOf(values.municipality) ?? '', [
        values.cvr,
        values.description,
      ]),
    ),
  )
}

/** An organisation has the id of the record it comes with: they are two tables. */
async function saveHouses(write: Write, rows: readonly FreshRow[]): Promise<void> {
  const fresh = rows.filter(({ parentId }) => parentId === null)
  await write.many.fill(
    organisation,
    fresh.map(({ recordId, values }) => ({
      id: recordId,
      name: nameOf(values),
      sortKey: danishSortKey(nameOf(values)),
      cvr: textOf(values.cvr),
      address: textOf(values.address),
      postalCode: textOf(values.postalCode),
      municipality: textOf(values.municipality),
      website: textOf(values.website),
    })),
  )
}

async function savePeople(write: Write, rows: readonly FreshRow[], { fileName }: Saving): Promise<void> {
  const givers = await donorsByIds(rows.flatMap(({ parentId }) => parentId ?? []))
  await write.insertMany(
    contact,
    rows.flatMap(({ recordId, parentId, values }) => {
      const giver = givers.get(parentId ?? '')
      return giver
        ? [
            {
              id: recordId,
              organisationId: giver.organisation.id,
              name: nameOf(values),
              title: textOf(values.title),
              email: textOf(values.email),
              phone: textOf(values.phone),
              note: textOf(values.note),
              ...personWords(values),
              source: textOf(values.source) ?? fileName,
              reviewDay: textOf(values.reviewDay),
              endedAt: null,
            },
          ]
        : []
    }),
  )
}

async function saveTalks(write: Write, rows: readonly FreshRow[]): Promise<void> {
  await write.insertMany(
    logEntry,
    rows.map(({ recordId, parentId, values }) => ({
      id: recordId,
      donorId: parentId ?? '',
      day: textOf(values.day) ?? write.today,
      text: textOf(values.text) ?? '',
      ...talkWords(values),
      isAsk: values.isAsk === true,
      decisionId: null,
      applicationId: null,
      ideaId: null,
      contactIds: [],
      nextStep: textOf(values.nextStep),
      followUpDay: textOf(values.followUpDay),
    })),
  )
}

function entryOf(recordKind: string, recordId: string, title: string, subtitle: string, more: readonly unknown[]) {
  const tokens = searchTerms([title, subtitle, ...more.filter(Boolean)].join(' ')).join(' ')
  return { recordKind, recordId, title, subtitle, tokens, sortKey: danishSortKey(title) }
}

const nameOf = (values: Values) => textOf(values.name) ?? ''
