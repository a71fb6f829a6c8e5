import * as z from 'zod/mini'
import { optionalTypedField, type Reading, typedField } from '#lib/field.ts'
import { parseAmount } from '#lib/amount-text.ts'
import { looksLikeCpr } from '#lib/cpr.ts'
import { manyLines, oneLine } from '#lib/plain-text.ts'

/*
 * The building blocks of every form's schema. Each check names an error key of the `errors` messages; where nothing is
 * typed, an optional field gives `null`. Money is in money.ts, days in day.ts, identifiers in identifiers.ts.
 */

/** What is written holds no CPR number: said beside each field that does, before anything is kept. The write's own guard stands behind it. */
const noCpr = z.refine<string>((text) => !looksLikeCpr(text), 'cprLike')

/** One line of text, trimmed, spaces collapsed. Errors `required`, `tooShort`, `tooLong`, `cprLike`. */
export function shortText(min = 1, max = 200) {
  return lineRead(min, max).check(noCpr)
}

/** The same, not typed but read from a file: who saves it looks for CPR numbers, and says where in the file. */
export function lineRead(min = 1, max = 200) {
  return z
    .string('required')
    .check(z.overwrite(oneLine), z.minLength(1, 'required'), z.minLength(min, 'tooShort'), z.maxLength(max, 'tooLong'))
}

/** Text of many lines that must hold something. Errors `required`, `tooShort`, `tooLong`, `cprLike`. */
export function longText(min = 1, max = 20_000) {
  return z
    .string('required')
    .check(z.overwrite(manyLines), z.minLength(1, 'required'), z.minLength(min, 'tooShort'), z.maxLength(max, 'tooLong'), noCpr)
}

/** Text that may be left empty (`null`); line breaks are kept. Errors `tooLong`, `cprLike`. */
export function optionalText(max = 2_000) {
  return orNothing(z.string('invalid').check(z.overwrite(manyLines), z.maxLength(max, 'tooLong'), noCpr))
}

/** The same, read from a file, as `lineRead`. */
export function textRead(max = 2_000) {
  return orNothing(z.string('invalid').check(z.overwrite(manyLines), z.maxLength(max, 'tooLong')))
}

function orNothing(text: z.ZodMiniType<string, string>) {
  return z.pipe(
    z.nullish(text),
    z.transform((found): string | null => found || null),
  )
}

/** One of a vocabulary's words. Errors `required`, `choiceInvalid`. */
export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words, { error: (issue) => (issue.input ? 'choiceInvalid' : 'required') })
}

/** The same, or nothing. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.pipe(
    z.pipe(
      z.optional(z.unknown()),
      z.transform((word) => (word === '' || word === undefined ? null : word)),
    ),
    z.nullable(choice(words)),
  )
}

/** A box: ticked or not, as a boolean or as browsers send it (`on`, or nothing at all). */
export const checkbox = z.pipe(
  z.nullish(z.union([z.boolean(), z.literal(['on', 'true', 'false', ''])], 'invalid')),
  z.transform((box): boolean => box === true || box === 'on' || box === 'true'),
)

/** Yes, no, or not known (`null`): as booleans or as a form's words `yes`, `no` and nothing. */
export const triState = z.pipe(
  z.nullish(z.union([z.boolean(), z.literal(['yes', 'no', 'true', 'false', ''])], 'invalid')),
  z.transform((word): boolean | null =>
    word === '' || word === null || word === undefined ? null : word === true || word === 'yes' || word === 'true',
  ),
)

/** A whole number, typed or given. Errors `required`, `wholeInvalid`, `tooSmall`, `tooLarge`. */
export function whole(min: number, max: number) {
  return typedField(wholeReader(min, max))
}

/** The same, or nothing. */
export function optionalWhole(min: number, max: number) {
  return optionalTypedField(wholeReader(min, max))
}

/** A share from 0 to 100 %, or nothing: typed as Danish percent (`7,25` or `7,25 %`), given and kept as basis points. Error `percentInvalid`. */
export const percentField = optionalTypedField(readPercent)
/** The same, but it must be there. */
export const requiredPercentField = typedField(readPercent)

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** The id of a row. */
export const idField = z.string('choiceInvalid').check(z.regex(uuid, 'choiceInvalid'))
export const optionalIdField = z.pipe(
  z.transform((id) => (id === '' || id === undefined ? null : id)),
  z.nullable(idField),
)

/** Some chosen rows by their ids, in an address; at most a hundred. */
export const chosenIds = z.string().check(z.regex(/^[0-9a-f-]{36}(?:\.[0-9a-f-]{36}){0,99}$/, 'invalid'))

/** The version of the row as it was read, so that nothing is overwritten. */
export const versionField = whole(1, 2_147_483_647)

/** A web address that may be left empty: http or https, without a user name inside; `www.giver.dk` gets its https. Errors `urlInvalid`, `cprLike`. */
export const webAddress = optionalTypedField((typed): Reading<string> => {
  const value = normaliseWebAddress(String(typed))
  if (value !== null && looksLikeCpr(value)) return { error: 'cprLike' }
  return value === null ? { error: 'urlInvalid' } : { value }
})

/** A mail address as `normaliseEmail` keeps it. Error `emailInvalid`. */
export const emailAddress = typedField(readEmail)
export const optionalEmailAddress = optionalTypedField(readEmail)

/**
 * A mail address in the only form it is kept, compared and mailed: NFKC, trimmed, lower case, a strict ASCII grammar with
 * one @, no quotes, comments, lists or control characters (security.md §5.2). `null` for everything else.
 */
export function normaliseEmail(text: string): string | null {
  const address = text.normalize('NFKC').trim().toLowerCase()
  if (address.length > 254 || address.indexOf('@') > 64) return null
  return /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(address)
    ? address
    : null
}

/** A web address as it is kept: http or https, `https://` added where only a host is written. `null` for everything else. */
export function normaliseWebAddress(text: string): string | null {
  const typed = text.trim()
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  if (address.length > 500 || /[\s\p{C}\\<>"]/u.test(address) || !/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return null
  const { hostname, username, password } = new URL(address)
  return username === '' && password === '' && /\.[a-z0-9-]*[a-z][a-z0-9-]*$/i.test(hostname) ? address : null
}

/** Thousands may be set apart as we show them, `1.200` or `1 200`; English `1,200`. No whole number has decimals, so there is no doubt. */
const typedWhole = /^\s*[-\u2212]?(?:\d{1,15}|\d{1,3}([.,\u0020\u00a0\u202f])\d{3}(?:\1\d{3}){0,3})\s*$/

function wholeReader(min: number, max: number) {
  return (typed: string | number): Reading<number> => {
    const value =
      typeof typed === 'number' ? typed : typedWhole.test(typed) ? Number(typed.replace('\u2212', '-').replace(/[.,\s]/g, '')) : Number.NaN
    if (!Number.isSafeInteger(value)) return { error: 'wholeInvalid' }
    if (value < min) return { error: 'tooSmall', limits: { min, max } }
    return value > max ? { error: 'tooLarge', limits: { min, max } } : { value: value === 0 ? 0 : value }
  }
}

function readPercent(typed: string | number): Reading<number> {
  const basisPoints = typeof typed === 'number' ? typed : typedBasisPoints(typed)
  return Number.isSafeInteger(basisPoints) && basisPoints >= 0 && basisPoints <= 10_000
    ? { value: basisPoints }
    : { error: 'percentInvalid' }
}

function typedBasisPoints(typed: string): number {
  const amount = parseAmount(`${typed.trim().replace(/\s*%$/, '')} %`, 'danish')
  if (amount.kind !== 'ok' || !amount.isRate) return Number.NaN
  const [units = '', decimals = ''] = amount.value.split('.')
  return decimals.length > 4 ? Number.NaN : Number(units + decimals.padEnd(4, '0'))
}

function readEmail(typed: string | number): Reading<string> {
  const value = normaliseEmail(String(typed))
  return value === null ? { error: 'emailInvalid' } : { value }
}
