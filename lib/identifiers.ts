import { optionalTypedField, type Reading, typedField } from '#lib/field.ts'

const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1]

/**
 * The eight digits of a Danish company number (CVR), from `DK13748136`, `13 74 81 36` or `13-74-81-36`; `null` when the
 * check digit (modulus 11 over 2 7 6 5 4 3 2 1, domain.md §3.1) or the form is wrong. Says nothing about existence.
 */
export function normaliseCvr(text: string): string | null {
  const digits = compact(text).replace(/^DK/, '')
  return /^(?!0{8})\d{8}$/.test(digits) && weighted(digits, cvrWeights) % 11 === 0 ? digits : null
}

/** The 13 digits of a GLN (EAN location number); `null` when form or check digit (weights 1 3 1 3 …, modulus 10) is wrong. */
export function normaliseGln(text: string): string | null {
  const digits = compact(text)
  return /^\d{13}$/.test(digits) && weighted(digits, [1, 3]) % 10 === 0 ? digits : null
}

/** The 10 digits of a production unit (P-nummer). They follow no check digit reliably, so only the form is checked. */
export function normalisePNumber(text: string): string | null {
  const digits = compact(text).replace(/^P/, '')
  return /^(?!0{10})\d{10}$/.test(digits) ? digits : null
}

/** An IBAN without spaces; modulus 97 (ISO 13616). A Danish one has 18 characters, others 15 to 34. */
export function normaliseIban(text: string): string | null {
  const iban = compact(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith('DK') && !/^DK\d{16}$/.test(iban))) return null
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n ? iban : null
}

/**
 * An organisation identifier of org-id.guide form, list code and number: `DK-CVR-13748136`, `GB-CHC-1164883`,
 * `360G-Example:1`. A Danish CVR inside is checked and brought to its own form; `null` when it is none.
 */
export function normaliseOrgId(text: string): string | null {
  const trimmed = text.trim()
  const cvr = /^DK-CVR-(.+)$/i.exec(trimmed)?.[1]
  if (cvr !== undefined) return orgIdOfCvr(cvr)
  return trimmed.length <= 100 && /^(?:[A-Z]{2,3}|XI|XM|360G)-[A-Za-z0-9][A-Za-z0-9_.:/-]*$/.test(trimmed) ? trimmed : null
}

/** `DK-CVR-` and the eight digits; `null` for a wrong CVR. */
export function orgIdOfCvr(cvr: string): string | null {
  const digits = normaliseCvr(cvr)
  return digits && `DK-CVR-${digits}`
}

/** A CVR for made-up organisations: the nth (from 0) with a right check digit at or above 99 000 000, where no company has one. */
export function demoCvr(nth: number): string {
  if (!Number.isSafeInteger(nth) || nth < 0 || nth > 90_000) throw new RangeError('demoCvr: 0 to 90 000')
  let left = nth
  for (let stem = 9_900_000; ; stem += 1) {
    const check = (11 - (weighted(String(stem), cvrWeights) % 11)) % 11
    if (check === 10) continue
    if (left === 0) return `${stem}${check}`
    left -= 1
  }
}

/** Form fields: typed with spaces or prefixes, kept as digits. Error keys `cvrInvalid`, `glnInvalid`. */
export const cvrField = typedField(reading(normaliseCvr, 'cvrInvalid'))
export const optionalCvrField = optionalTypedField(reading(normaliseCvr, 'cvrInvalid'))
export const optionalGlnField = optionalTypedField(reading(normaliseGln, 'glnInvalid'))

function reading(normalise: (text: string) => string | null, error: string) {
  return (typed: string | number): Reading<string> => {
    const value = normalise(String(typed))
    return value === null ? { error } : { value }
  }
}

function compact(text: string): string {
  return text.length > 60 ? '' : text.toUpperCase().replace(/[\s.\u2010-\u2013-]/g, '')
}

function weighted(digits: string, weights: readonly number[]): number {
  return Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (weights[at % weights.length] ?? 0), 0)
}
