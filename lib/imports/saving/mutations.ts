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

/** Transactions of the same rows, one after another. */
type Steps = readonly ((write: Write) => Promise<void>)[]

const savers: Record<SheetKind, (rows: readonly FreshRow[], saving: Saving) => Steps> = {
  donors: saveDonors,
  enterprises: saveEnterprises,
  contacts: (rows, saving) => [(write) => savePeople(write, rows, saving)],
  log: (rows) => [(write) => saveTalks(write, rows)],
  applications: (rows, saving) => [(write) => saveApplications(write, rows, saving)],
}

/**
 * What saves rows of one kind, in as many transactions as keep each short: nobody sees the rows before the last of all. Organisations come
 * by the many under one audit row a slice; people, talks and applications each under their own.
 */
export function saveRows(kind: SheetKind, rows: readonly FreshRow[], saving: Saving): Steps {
  return rows.length === 0 ? [] : savers[kind](rows, saving)
}

function saveDonors(rows: readonly FreshRow[]): Steps {
  const keys = rows.map(({ values }) => danishSortKey(nameOf(values)))
  const givers = rows.map(({ recordId, parentId, values }, at) => ({
    id: recordId,
    organisationId: parentId ?? recordId,
    sortKey: keys[at] ?? '',
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
  // A next step names people: it is sealed with its own row.
  const [plain, sealed] = [givers.filter(({ nextStep }) => nextStep === null), givers.filter(({ nextStep }) => nextStep !== null)]
  return [
    (write) => saveHouses(write, rows, keys),
    async (write) => {
      await write.many.fill(donor, plain)
      await write.insertMany(donor, sealed)
    },
    (write) =>
      write.many.findable(
        rows.map(({ recordId, values }, at) =>
          entryOf('donor', recordId, nameOf(values), keys[at] ?? '', textOf(values.municipality) ?? '', [
            values.cvr,
            values.purpose,
            values.geography,
          ]),
        ),
      ),
  ]
}

function saveEnterprises(rows: readonly FreshRow[]): Steps {
  const keys = rows.map(({ values }) => danishSortKey(nameOf(values)))
  return [
    (write) => saveHouses(write, rows, keys),
    async (write) => {
      await write.many.fill(
        enterprise,
        rows.map(({ recordId, parentId, values }, at) => ({
          id: recordId,
          organisationId: parentId ?? recordId,
          sortKey: keys[at] ?? '',
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
        rows.map(({ recordId, values }, at) =>
          entryOf('enterprise', recordId, nameOf(values), keys[at] ?? '', textOf(values.livesOf) ?? textOf(values.municipality) ?? '', [
            values.cvr,
            values.description,
          ]),
        ),
      )
    },
  ]
}

/** An organisation has the id of the record it comes with: they are two tables. */
async function saveHouses(write: Write, rows: readonly FreshRow[], keys: readonly string[]): Promise<void> {
  await write.many.fill(
    organisation,
    rows.flatMap(({ recordId, parentId, values }, at) =>
      parentId === null
        ? [
            {
              id: recordId,
              name: nameOf(values),
              sortKey: keys[at] ?? '',
              cvr: textOf(values.cvr),
              address: textOf(values.address),
              postalCode: textOf(values.postalCode),
              municipality: textOf(values.municipality),
              website: textOf(values.website),
            },
          ]
        : [],
    ),
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

function entryOf(recordKind: string, recordId: string, title: string, sortKey: string, subtitle: string, more: readonly unknown[]) {
  const tokens = searchTerms([title, subtitle, ...more.filter(Boolean)].join(' ')).join(' ')
  return { recordKind, recordId, title, subtitle, tokens, sortKey }
}

const nameOf = (values: Values) => textOf(values.name) ?? ''
