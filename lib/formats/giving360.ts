import { looksLikeCpr } from '#lib/cpr.ts'
import { addMonths, type Day } from '#lib/day.ts'
import { type GrantRow, grantsOfTables, openAmount } from '#lib/formats/giving360-table.ts'
import { plainDecimal, readJson, WrittenNumber } from '#lib/formats/json-source.ts'
import { publishedDay, type SlashOrder, slashOrderOf } from '#lib/formats/published-day.ts'
import type { Table } from '#lib/formats/table.ts'
import { normaliseCvr, normaliseOrgId } from '#lib/identifiers.ts'
import type { ImportedGrant, ImportedOrganisation, ImportedRow } from '#lib/imports/schema.ts'
import { oreOf } from '#lib/money.ts'

/*
 * 360Giving (domain.md §5.1) as JSON or as a spreadsheet, read as it is found in the wild: unknown fields are passed over, what is missing or wrong
 * is said per row, nothing is guessed in silence. Pure: text in, rows out.
 */

export type Giving360Limits = { maxBytes: number; maxRows: number }
export type Giving360Problem = 'importTooLarge' | 'importNotJson' | 'importUnsafe' | 'importNoGrants' | 'importTooManyRows'

type Thing = Readonly<Record<string, unknown>>

/** The rows of a file, or the one reason why it is no such file. */
export function readGiving360(text: string, limits: Giving360Limits): { rows: ImportedRow[] } | { problem: Giving360Problem } {
  if (Buffer.byteLength(text) > limits.maxBytes) return { problem: 'importTooLarge' }
  const file = readJson(text)
  if ('problem' in file) return { problem: file.problem === 'unsafe' ? 'importUnsafe' : 'importNotJson' }
  const grants = Array.isArray(file.value) ? file.value : thing(file.value)?.grants
  if (!Array.isArray(grants) || grants.length === 0) return { problem: 'importNoGrants' }
  if (grants.length > limits.maxRows) return { problem: 'importTooManyRows' }
  return { rows: rowsOfGrants(grants.map((grant: unknown, at) => ({ row: at + 1, grant, fault: null }))) }
}

/** The rows of a spreadsheet's tables, or the one reason why they are none. Each row is numbered as in the file. */
export function readGiving360Tables(
  tables: readonly Table[],
  limits: Giving360Limits,
): { rows: ImportedRow[] } | { problem: Giving360Problem } {
  const grants = grantsOfTables(tables)
  if (!grants || grants.length === 0) return { problem: 'importNoGrants' }
  return grants.length > limits.maxRows ? { problem: 'importTooManyRows' } : { rows: rowsOfGrants(grants) }
}

/** Grants by their rows; the order of slashed days is told by all of them. */
function rowsOfGrants(grants: readonly GrantRow[]): ImportedRow[] {
  const things = grants.map(({ grant }) => thing(grant))
  const order = slashOrderOf(
    things.flatMap((grant) => [
      line(grant?.awardDate),
      ...eventsOf(grant).flatMap((event) => [line(event.startDate), line(event.endDate)]),
    ]),
  )
  return grants.map(({ row, fault }, at) =>
    fault ? { row, grant: null, errors: [fault], warnings: [] } : rowOf(things[at] ?? null, row, order),
  )
}

function rowOf(grant: Thing | null, row: number, order: SlashOrder): ImportedRow {
  if (!grant) return { row, grant: null, errors: ['notAGrant'], warnings: [] }
  const [errors, warnings]: [string[], string[]] = [[], []]
  const read = grantOf(grant, order, errors, warnings)
  const isWhole = read !== null && errors.length === 0
  if (isWhole && textsOf(read).some(looksLikeCpr)) return { row, grant: null, errors: ['cprLike'], warnings: [] }
  return { row, grant: isWhole ? read : null, errors, warnings: [...new Set(warnings)] }
}

function grantOf(grant: Thing, order: SlashOrder, errors: string[], warnings: string[]): ImportedGrant | null {
  const sourceId = line(grant.id, 300)
  if (!sourceId) errors.push('idMissing')
  const isToIndividual = thing(grant.recipientIndividual) !== null || Array.isArray(grant.recipientIndividual)
  const recipients = thingsOf(grant.recipientOrganization)
  if (isToIndividual && recipients.length > 0) errors.push('recipientTwice')
  if (!isToIndividual && recipients.length === 0) errors.push('recipientMissing')
  if (recipients.length > 1) warnings.push('severalRecipients')
  const funders = thingsOf(grant.fundingOrganization)
  if (funders.length > 1) warnings.push('severalFunders')
  const funder = funders[0] ? organisationOf(funders[0], warnings) : null
  if (!funder) errors.push('funderMissing')
  const recipient = isToIndividual || !recipients[0] ? null : organisationOf(recipients[0], warnings)
  if (!isToIndividual && recipients[0] && !recipient) errors.push('recipientMissing')
  const amountOre = amountOf(grant.amountAwarded, errors, warnings)
  const currency = line(grant.currency).toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) errors.push('currencyUnknown')
  const award = publishedDay(line(grant.awardDate), order)
  if (!award) errors.push('dayUnknown')
  if (award?.isGuess) warnings.push('dayGuessed')
  else if (award && award.precision !== 'day') warnings.push('dayApproximate')
  else if (award && !award.isStandard) warnings.push('dayRewritten')
  if (isGarbled(line(grant.title, 2_000) + line(grant.description, 20_000))) warnings.push('garbled')
  const programme = line(thingsOf(grant.grantProgramme)[0]?.title, 200)
  const title = isToIndividual ? programme : line(grant.title, 200)
  if (!title && !isToIndividual) warnings.push('titleMissing')
  if (!award || !funder || amountOre === null) return null
  return {
    sourceId,
    title: title || programme || '–',
    amountOre,
    currency,
    day: award.day,
    dayPrecision: award.precision,
    ...periodOf(grant, order),
    funder,
    recipient,
  }
}

function amountOf(given: unknown, errors: string[], warnings: string[]): number | null {
  if (given === openAmount) {
    errors.push('amountOpen')
    return null
  }
  const written = given instanceof WrittenNumber ? given.text : typeof given === 'string' ? given : ''
  const decimal = plainDecimal(written)
  const ore = decimal === null ? null : oreOf(decimal)
  if (ore === null || decimal === null) errors.push(written === '' ? 'amountMissing' : 'amountUnknown')
  else if (ore < 0) errors.push('amountNegative')
  else if (/\.\d\d0*[1-9]/.test(decimal)) warnings.push('amountRounded')
  return ore
}

function organisationOf(given: Thing, warnings: string[]): ImportedOrganisation | null {
  const id = line(given.id, 200)
  const name = line(given.name, 200)
  if (!id && !name) return null
  if (!name) warnings.push('nameMissing')
  if (isGarbled(name)) warnings.push('garbled')
  const orgId = id ? normaliseOrgId(id) : null
  if (!id) warnings.push('organisationIdMissing')
  else if (!orgId) warnings.push('organisationIdUnknown')
  return {
    name: name || id,
    orgId: orgId ?? (id || null),
    cvr: cvrOf(orgId, line(given.companyNumber)),
    address: line(given.streetAddress, 200) || null,
    postalCode: line(given.postalCode, 20) || null,
    municipality: line(given.addressLocality, 80) || null,
    website: webAddress(line(given.url, 500)),
  }
}

/** A Danish CVR out of the organisation's id, or out of a company number that says DK. */
function cvrOf(orgId: string | null, companyNumber: string): string | null {
  if (orgId?.startsWith('DK-CVR-')) return orgId.slice('DK-CVR-'.length)
  return /^DK/i.test(companyNumber) ? normaliseCvr(companyNumber) : null
}

function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null
}

function periodOf(grant: Thing, order: SlashOrder): { periodFrom: Day | null; periodTo: Day | null } {
  const [event] = eventsOf(grant)
  const from = publishedDay(line(event?.startDate), order)?.day ?? null
  const to = publishedDay(line(event?.endDate), order)?.day ?? null
  const months = event?.duration instanceof WrittenNumber ? Number(event.duration.text) : 0
  const end = to ?? (from && Number.isSafeInteger(months) && months > 0 && months <= 600 ? addMonths(from, months) : null)
  return from && end && end < from ? { periodFrom: null, periodTo: null } : { periodFrom: from, periodTo: end }
}

function eventsOf(grant: Thing | null): Thing[] {
  const planned = thingsOf(grant?.plannedDates)
  return planned.length > 0 ? planned : thingsOf(grant?.actualDates)
}

function textsOf({ title, funder, recipient }: ImportedGrant): string[] {
  return [
    title,
    ...[funder, recipient].flatMap((organisation) => [
      organisation?.name,
      organisation?.address,
      organisation?.municipality,
      freeId(organisation),
    ]),
  ].filter((text) => typeof text === 'string')
}

/** An id of no known form is text like any other. */
function freeId(organisation: ImportedOrganisation | null): string | null {
  const id = organisation?.orgId ?? null
  return id !== null && normaliseOrgId(id) === null ? id : null
}

/** UTF-8 that was once read as Windows-1252. It is kept as it came. */
function isGarbled(text: string): boolean {
  return /\u00c2[\u00a0-\u00bf]|\u00c3[\u0080-\u00bf]|\u00e2\u20ac|\ufffd/.test(text)
}

function line(given: unknown, most = 100): string {
  const text = typeof given === 'string' ? given : ''
  return text
    .slice(0, most * 4)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
}

function thingsOf(given: unknown): Thing[] {
  return (Array.isArray(given) ? given : [given]).map(thing).filter((one) => one !== null)
}

function thing(given: unknown): Thing | null {
  return typeof given === 'object' && given !== null && !Array.isArray(given) && !(given instanceof WrittenNumber)
    ? Object.fromEntries(Object.entries(given))
    : null
}
