import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { engine } from '#db/open.ts'
import { donor, feeEntry, importBatch, importRow, savedView, tranche } from '#db/schema/index.ts'
import { receiveTranche } from '#lib/grants/payments/mutations.ts'
import { planTranches } from '#lib/grants/tranches/mutations.ts'
import { approveFee, recordInvoice } from '#lib/fees/ledger/mutations.ts'
import { keepBytes } from '#db/files.ts'
import { env } from '#lib/env.ts'
import { attachFile } from '#lib/records/attachments/mutations.ts'
import { tagDonor } from '#lib/donors/tags/mutations.ts'
import { stageImport } from '#lib/imports/mutations.ts'
import { openWrite } from '#lib/verb.ts'
import { addDonor, awarded, done } from '../awards.ts'
import { enterpriseId, type EnterpriseName, type Person, seed, storyDay, userId } from '../database.ts'
import { giverRecords } from './records/giver.ts'
import { houseRecords } from './records/house.ts'
import { workRecords } from './records/work.ts'
import { twins } from './twins.ts'

export type Records = Awaited<ReturnType<typeof records>>

/** A file of one column, as it was read and as it was mapped. */
export const sheetLayout = {
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ';' },
  headLine: 1,
  titles: 0,
  totals: 0,
  rows: 1,
  columns: [{ header: 'Navn', samples: ['Ny fond'], numberStyle: 'unknown', isNumberOpen: false, dayOrder: 'unknown', isDayOpen: false }],
} as const
export const sheetPlan = { sheet: null, columns: [{ field: 'name', numbers: 'unknown', days: 'unknown' }], fallbacks: {} } as const

let made = 0

/**
 * One record of each kind, all of one enterprise's: written by its lead, with one fundraiser assigned. `word` stands in every text
 * that only those within may read, so that it can be looked for everywhere else.
 */
export async function records(
  feeVersion: { id: string; versionId: string },
  { name = 'Kande', assignee = 'Frede', word = 'inderst' }: { name?: EnterpriseName; assignee?: Person; word?: string } = {},
) {
  const number = ++made
  const own = enterpriseId(name)
  const donorId = await addDonor(`Giveren ${number}`)
  const [otherDonorId, excludedDonorId] = [await addDonor(`Anden giver ${number}`), await addDonor(`Undtaget giver ${number}`)]
  const unruledId = await addDonor(`Uden regel ${number}`, 'unknown')
  await done(tagDonor, 'Karla', { id: donorId, label: `Mærke ${word} ${number}`, isOn: true })
  const { grantId, applicationId: awardedId } = await awarded({
    donorId,
    title: `Bevilling ${word} ${number}`,
    sentDay: '2025-01-01',
    day: '2025-02-01',
    amount: 600_000,
    versionId: feeVersion.versionId,
    assignee,
    shares: [[name, 600_000]],
  })
  await done(planTranches, 'Karla', { grantId, parts: 3, firstDay: '01.03.2025', intervalMonths: 6, trigger: 'date' })
  const [first, second, third] = await engine().reader.select().from(tranche).where(eq(tranche.grantId, grantId)).orderBy(tranche.position)
  const { id: paymentId } = await done(receiveTranche, 'Knud', { grantId, trancheId: first?.id, day: '01.03.2025', amountOre: '200.000' })
  const { id: secondPayment } = await done(receiveTranche, 'Karla', {
    grantId,
    trancheId: second?.id,
    day: '01.09.2025',
    amountOre: '200.000',
  })
  const [open, settled] = await engine().reader.select().from(feeEntry).where(eq(feeEntry.grantId, grantId)).orderBy(feeEntry.id)
  await done(approveFee, 'Knud', { id: settled?.id })
  await done(recordInvoice, 'Karla', { agreementId: feeVersion.id, number: `F-${number}`, day: '01.10.2025', entryIds: [settled?.id] })
  const [line] = await engine()
    .reader.select()
    .from(feeEntry)
    .where(and(eq(feeEntry.grantId, grantId), eq(feeEntry.kind, 'invoice')))
  const { id: importId } = await done(stageImport, 'Karla', {
    kind: '360giving',
    fileName: `fil-${number}.json`,
    fileSha: 'a'.repeat(64),
    rows: [{ row: 1, grant: importedGrant(number), errors: [], warnings: [] }],
  })
  const sheet = await seed('sheets', async (write) => {
    const batch = {
      kind: 'donors',
      fileName: `fil-${number}.csv`,
      fileSha: 'c'.repeat(64),
      counts: { rows: 1, saved: 1 },
      layout: sheetLayout,
      plan: sheetPlan,
    }
    const { id: sheetId } = await write.insert(importBatch, { ...batch, state: 'uploaded' })
    const { id: stagedSheetId } = await write.insert(importBatch, { ...batch, state: 'staged' })
    const { id: appliedSheetId } = await write.insert(importBatch, { ...batch, state: 'applied', appliedAt: write.at })
    const rowOf = (position: number, verdict: 'new' | 'conflict') => ({
      batchId: stagedSheetId,
      position,
      verdict,
      reasons: [],
      content: { values: { name: 'Ny fond' } },
    })
    await write.insert(importRow, rowOf(2, 'new'))
    const { id: sheetRowId } = await write.insert(importRow, rowOf(3, 'conflict'))
    return { sheetId, stagedSheetId, appliedSheetId, sheetRowId }
  })
  const [giver] = await engine().reader.select().from(donor).where(eq(donor.id, donorId))
  const organisationId = giver?.organisationId ?? ''
  const scene = { number, word, own, assignee, donorId, unruledId, excludedDonorId, organisationId, grantId, feeAgreementId: feeVersion.id }
  const rest = await seed('records', async (write) => ({
    ...(await workRecords(write, scene)),
    ...(await giverRecords(write, scene)),
    ...(await houseRecords(write, scene)),
    otherDonorId,
  }))
  const sha = await keepBytes(join(env().GYLDEN_DATA, 'files'), new TextEncoder().encode(`Bilag ${word} ${number}`))
  const { id: attachmentId } = await done(attachFile, 'Karla', {
    recordKind: 'application',
    recordId: rest.draftId,
    kind: 'budget',
    fileName: `bilag-${number}.txt`,
    description: `Bilag ${word}`,
    expiresDay: '',
    sha,
    sizeBytes: 20,
    mediaType: 'text/plain',
  })
  return {
    ...rest,
    ...(await twins(number)),
    viewId: await viewOf(assignee, `Visning ${number}`),
    attachmentId,
    number,
    name,
    own,
    donorId,
    unruledId,
    grantId,
    grantVersion: 2,
    awardedId,
    trancheId: third?.id ?? '',
    trancheVersion: third?.version ?? 0,
    paymentId,
    secondPayment,
    feeEntryId: open?.id ?? '',
    settledEntryId: settled?.id ?? '',
    invoiceLineId: line?.id ?? '',
    feeAgreementId: feeVersion.id,
    importId,
    ...sheet,
  }
}

/** A view of one's own, of the list of givers. */
async function viewOf(owner: Person, name: string): Promise<string> {
  const values = { list: 'donors', name, query: 'golden=1', isShared: false, archivedAt: null }
  const { id } = await engine().transact((db) => openWrite(db, userId(owner), 'records', storyDay).insert(savedView, values))
  return id
}

const organisationOf = (name: string) => ({
  name,
  orgId: null,
  cvr: null,
  address: null,
  postalCode: null,
  municipality: null,
  website: null,
})
const importedGrant = (number: number) => ({
  sourceId: `fil-${number}`,
  title: `Hentet ${number}`,
  amountOre: 100_000,
  currency: 'DKK',
  day: '2024-05-01',
  dayPrecision: 'day',
  periodFrom: null,
  periodTo: null,
  funder: organisationOf(`Funder ${number}`),
  recipient: organisationOf(`Modtager ${number}`),
})
