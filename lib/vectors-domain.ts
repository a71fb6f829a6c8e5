import * as z from 'zod/mini'
import { parseAmount } from '#lib/amount-text.ts'
import { addBankDays, addWorkdays, bankDayFrom, bankDayUntil } from '#lib/bank-days.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { dayFromSerial, parseDay } from '#lib/day.ts'
import { repeatRate, secondAwardRate, yearFigures } from '#lib/donors/calendar/rules.ts'
import { accrue } from '#lib/fees/clawback/rules.ts'
import { feeTotal, type FeeTerms, fondsmomsOf } from '#lib/fees/rules.ts'
import { normaliseCvr, normaliseGln, normaliseIban, normaliseOrgId, normalisePNumber } from '#lib/identifiers.ts'
import { bpsOf, oreOf } from '#lib/money.ts'
import { type Cell, suppressTable } from '#lib/small-counts.ts'
import { runSections, type Section, type VectorReport } from '#lib/vectors.ts'

/** Text alone, or text with what to expect of it (its first token is the value). */
const texts = z.array(z.union([z.string(), z.tuple([z.string()], z.unknown())]))
const expectations = z.array(z.tuple([z.string(), z.unknown()]))

/** Runs a file about numbers, days, identifiers, fees, retention and small counts. */
export function runDomainVectors(file: unknown): VectorReport {
  return runSections(file, {
    cvr: identifier(normaliseCvr),
    gln: identifier(normaliseGln),
    iban: identifier(normaliseIban),
    p_number: identifier(normalisePNumber),
    org_id: identifier(normaliseOrgId),
    cpr_like_must_refuse: cpr(true),
    cpr_like_must_accept: cpr(false),
    cpr_like_either_is_acceptable: cpr(null),
    da_numbers: numbers,
    ambiguous_numbers: numbers,
    da_dates: dates,
    add_business_days: businessDays,
    roll_forward: rolls(bankDayFrom),
    roll_back_to_be_safe: rolls(bankDayUntil),
    fee: fees,
    fondsmoms,
    retention,
    suppression,
  })
}

function identifier(normalise: (text: string) => string | null): Section {
  const shape = z.strictObject({ valid: z.optional(texts), invalid: z.optional(texts) })
  return (tally, value, name) => {
    const { valid = [], invalid = [] } = z.parse(shape, value)
    for (const text of valid.map(textOf)) tally.check(`${name} ${text}`, 'valid', normalise(text) === null ? 'invalid' : 'valid')
    for (const text of invalid.map(textOf)) tally.check(`${name} ${text}`, 'invalid', normalise(text) === null ? 'invalid' : 'valid')
  }
}

// The text is not repeated in the case's name: it is what must never be printed.
function cpr(isRefused: boolean | null): Section {
  return (tally, value, name) =>
    z.parse(texts, value).forEach((item, at) => {
      const actual = looksLikeCpr(textOf(item))
      tally.check(`${name} ${at}`, isRefused ?? actual, actual)
    })
}

/** The value, read as Danish; where the expectation says `ask`, the text alone must be ambiguous. */
const numbers: Section = (tally, value, name) => {
  for (const [text, expectation] of z.parse(expectations, value)) {
    const token = firstToken(expectation)
    const said = typeof expectation === 'string' ? expectation.split(/[^\p{L}]+/u) : []
    if (said.includes('ask')) tally.check(`${name} ${text} alone`, 'ambiguous', parseAmount(text).kind)
    if (token === 'ask') continue
    const amount = parseAmount(text, 'danish')
    const actual = amount.kind === 'ok' ? { value: amount.value, isRate: amount.isRate } : null
    const expected = token === null || !/^-?\d/.test(token) ? null : { value: trimmed(token), isRate: said.includes('rate') }
    tally.check(`${name} ${text}`, expected, actual)
    if (name === 'ambiguous_numbers' && !said.includes('ask')) tally.check(`${name} ${text} alone`, amount, parseAmount(text))
  }
}

/** Bare digits of four and more are a spreadsheet's serial number. */
const dates: Section = (tally, value, name) => {
  for (const [text, expectation] of z.parse(expectations, value)) {
    const token = firstToken(expectation)
    tally.check(
      `${name} ${text}`,
      token === null || !/^\d/.test(token) ? null : token,
      /^\d{4,6}$/.test(text) ? dayFromSerial(Number(text)) : parseDay(text),
    )
  }
}

const businessDays: Section = (tally, value, name) => {
  const shape = z.array(
    z.strictObject({
      start: z.string(),
      add: z.int(),
      bank_days: z.optional(z.string()),
      weekdays_minus_public_holidays: z.optional(z.string()),
    }),
  )
  for (const { start, add, bank_days, weekdays_minus_public_holidays } of z.parse(shape, value)) {
    if (bank_days !== undefined) tally.check(`${name} ${start} + ${add} bank days`, bank_days, addBankDays(start, add))
    if (weekdays_minus_public_holidays !== undefined)
      tally.check(`${name} ${start} + ${add} workdays`, weekdays_minus_public_holidays, addWorkdays(start, add))
  }
}

function rolls(roll: (day: string) => string): Section {
  return (tally, value, name) => {
    for (const [day, expected] of z.parse(z.array(z.tuple([z.string(), z.string()])), value))
      tally.check(`${name} ${day}`, expected, roll(day))
  }
}

const kroner = z.string()
const feeShape = z.strictObject({
  flat_percent: z.optional(z.array(z.strictObject({ award: kroner, rate: kroner, fee_ex_vat: kroner, vat_25: z.optional(kroner) }))),
  marginal_tiers: z.optional(z.strictObject({ tiers: z.array(z.tuple([z.string(), kroner])), cases: z.array(z.tuple([kroner, kroner])) })),
  cap: z.optional(z.strictObject({ award: kroner, rate: kroner, cap: kroner, fee: kroner })),
  on_receipt_split: z.optional(
    z.strictObject({
      award: kroner,
      rate: kroner,
      tranches: z.array(kroner),
      total_fee: kroner,
      method: z.optional(z.string()),
      parts: z.array(kroner),
    }),
  ),
  clawback: z.optional(z.strictObject({ award: kroner, rate: kroner, fee_accrued: kroner, repaid_to_donor: kroner, fee_credit: kroner })),
})

const fees: Section = (tally, value) => {
  const { flat_percent = [], marginal_tiers, cap, on_receipt_split: split, clawback } = z.parse(feeShape, value)
  for (const { award, rate, fee_ex_vat, vat_25 } of flat_percent) {
    const fee = feeTotal(percent(rate, 'award'), ore(award))
    tally.check(`fee flat_percent ${award}`, ore(fee_ex_vat), fee)
    if (vat_25 !== undefined) tally.check(`fee vat_25 ${award}`, ore(vat_25), bpsOf(fee, 2_500))
  }
  const tiers = marginal_tiers?.tiers.map(([slice, rate]) => ({ upToOre: sliceEnd(slice), bps: bps(rate) })) ?? []
  for (const [award, fee] of marginal_tiers?.cases ?? [])
    tally.check(`fee marginal_tiers ${award}`, ore(fee), feeTotal({ model: 'tiers', tiers, trigger: 'award' }, ore(award)))
  if (cap) tally.check('fee cap', ore(cap.fee), feeTotal({ ...percent(cap.rate, 'award'), capOre: ore(cap.cap) }, ore(cap.award)))
  if (split) {
    const { entries, accruedOre } = accrue(percent(split.rate, 'receipt'), [
      { kind: 'award', awardedOre: ore(split.award) },
      ...split.tranches.map((tranche) => ({ kind: 'receipt' as const, ore: ore(tranche) })),
    ])
    tally.check(
      'fee on_receipt_split',
      { parts: split.parts.map(ore), total: ore(split.total_fee) },
      { parts: entries.slice(1), total: accruedOre },
    )
  }
  if (clawback) {
    const awardedOre = ore(clawback.award)
    const repaidOre = ore(clawback.repaid_to_donor)
    const { entries } = accrue(percent(clawback.rate, 'award'), [
      { kind: 'award', awardedOre },
      { kind: 'award', awardedOre: awardedOre - repaidOre, cause: 'giver' },
      { kind: 'refund', ore: repaidOre, cause: 'giver' },
    ])
    tally.check('fee clawback', [ore(clawback.fee_accrued), -ore(clawback.fee_credit), 0], entries)
  }
}

const fondsmoms: Section = (tally, value, name) => {
  const { rate, cases } = z.parse(z.strictObject({ rate: kroner, cases: z.array(z.tuple([kroner, kroner, kroner])) }), value)
  for (const [grant, tax, usable] of cases)
    tally.check(`${name} ${grant}`, { fondsmomsOre: ore(tax), usableOre: ore(usable) }, fondsmomsOf(ore(grant), bps(rate)))
}

/** Years only: a gift counts as decided in the middle of its year. Key names carry the years they are about. */
const retention: Section = (tally, value, name) => {
  const { gifts, year, ...expected } = z.parse(z.looseObject({ gifts: z.record(z.string(), z.array(z.int())), year: z.int() }), value)
  const donors = Object.entries(gifts).map(([id, years]) => ({
    id,
    awards: years.map((given) => ({ decidedOn: `${given}-07-01`, amountOre: 100 })),
  }))
  const figures = yearFigures(donors, year)
  const inClass = (...classes: string[]) => donors.flatMap(({ id }) => (classes.includes(figures.classes.get(id) ?? '') ? [id] : []))
  const known = new Map<string, unknown>([
    [`donors_${year - 1}`, inClass('upgraded', 'maintained', 'downgraded', 'lybunt')],
    [`retained_${year}`, inClass('upgraded', 'maintained', 'downgraded')],
    ['retention_rate', figures.retention.ratio],
    ['LYBUNT', inClass('lybunt')],
    ['SYBUNT', inClass('sybunt')],
    [`new_${year}`, inClass('new')],
    [`reactivated_${year}`, inClass('reactivated')],
    ['repeat_donors_ever', donors.flatMap((donor) => (repeatRate([donor]).ratio === 1 ? [donor.id] : []))],
    ['repeat_donor_share', repeatRate(donors).ratio],
  ])
  for (const [key, wanted] of Object.entries(expected)) {
    if (key.endsWith('_note')) continue
    const until = /^second_gift_conversion_.*_by_end_(\d{4})$/.exec(key)?.[1]
    const actual = until === undefined ? known.get(key) : cohorts(wanted, `${until}-12-31`)
    tally.check(
      `${name} ${key}`,
      wanted,
      typeof wanted === 'number' && typeof actual === 'number' ? roundedLike(wanted, actual) : (actual ?? 'unknown'),
    )
  }

  function cohorts(wanted: unknown, today: string): unknown {
    return Object.fromEntries(
      Object.keys(z.parse(z.looseObject({}), wanted)).map((cohort) => {
        const { base, converted, ratio } = secondAwardRate(donors, Number(cohort.replace('first_', '')), today)
        return [cohort, { base, converted, rate: ratio }]
      }),
    )
  }
}

const suppression: Section = (tally, value, name) => {
  const row = z.strictObject({
    name: z.string(),
    cells: z.record(z.string(), z.int()),
    shown: z.record(z.string(), z.unknown()),
    total: z.optional(z.int()),
  })
  const { threshold, rows } = z.parse(z.strictObject({ threshold: z.int(), rule: z.optional(z.string()), rows: z.array(row) }), value)
  for (const { name: title, cells, shown, total } of rows) {
    const {
      cells: [published = []],
      rowTotals,
    } = suppressTable({ cells: [Object.values(cells)], rowTotals: total !== undefined }, threshold)
    const said: Record<string, string> = Object.fromEntries(Object.keys(cells).map((key, at) => [key, worded(published[at], threshold)]))
    tally.check(
      `${name} ${title}`,
      Object.fromEntries(Object.entries(shown).map(([key, wanted]) => [key, firstToken(wanted)])),
      'total' in shown ? { ...said, total: worded(rowTotals[0], threshold) } : said,
    )
  }
}

function worded(cell: Cell | undefined, threshold: number): string {
  if (cell && 'shown' in cell) return String(cell.shown)
  return cell?.small ? `<${threshold}` : 'suppressed'
}

function textOf(item: string | readonly [string, ...unknown[]]): string {
  return typeof item === 'string' ? item : item[0]
}

function firstToken(expectation: unknown): string | null {
  if (expectation === null) return null
  return /[^\s;,]+/.exec(typeof expectation === 'string' ? expectation : JSON.stringify(expectation))?.[0] ?? ''
}

/** A decimal as `parseAmount` writes it: no zeros at the end. */
function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}

function roundedLike(wanted: number, actual: number): number {
  const scale = 10 ** (String(wanted).split('.')[1]?.length ?? 0)
  return Math.round(actual * scale) / scale
}

function ore(amount: string): number {
  return oreOf(amount) ?? Number.NaN
}

function bps(rate: string): number {
  return Math.round(Number(rate) * 10_000)
}

function percent(rate: string, trigger: FeeTerms['trigger']): FeeTerms {
  return { model: 'percent', bps: bps(rate), trigger }
}

function sliceEnd(slice: string): number | null {
  const end = /(\d+(?:\.\d+)?)$/.exec(slice)?.[1]
  return /above|over/.test(slice) || end === undefined ? null : ore(end)
}
