/*
 * The network keeps no CPR numbers (product.md §3.9). What looks like one is refused wherever text comes in, without
 * repeating it. Modulus 11 is no help: valid numbers without it exist since 2007 (domain.md §3.2).
 */

const between = String.raw`[\p{Pd}\u2212 \t\u00a0._/]`
const shape = String.raw`(\d\d)${between}?(\d\d)${between}?(\d\d)(?:${between}{1,3}(\d)\d{3}(?!\d)|${between}{1,3}(\d)\d{3}(?=\d{6}${between}{1,3}\d{4})|(\d)\d{3}(?!\d))`
const candidates = new RegExp(String.raw`(?<=(?:^|\D|\d{6}${between}\d{4}))${shape}`, 'gu')
// Breaks and the Danish letters; not `%` and `&`, which may stand for digits.
const plainCodes = new Set(Array.from('\t\n\r\u00a0æøåÆØÅéÉ', (letter) => letter.charCodeAt(0)))
const invisible = /[\p{Cf}\p{M}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu

/**
 * True when the text holds something like a CPR number: ten digits, plain or 6-4 or 2-2-2-4 with usual separators, in any
 * script's digits, whose first six are a date that exists in the century its seventh digit tells (day + 60 too).
 */
export function looksLikeCpr(text: string): boolean {
  if (isPlainlyNone(text)) return false
  const plain = asciiDigits(text)
  if (holdsCandidate(plain)) return true
  const folded = asciiDigits(text.normalize('NFKC'))
  if (folded !== plain && holdsCandidate(folded)) return true
  const decoded = unescaped(folded)
  return decoded !== folded && holdsCandidate(decoded)
}

/** True for nearly every text there is, without a pattern: usual letters and fewer than ten digits. Anything unusual is looked into. */
function isPlainlyNone(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) digits++
    else if (code < 0x20 || code > 0x7e ? !plainCodes.has(code) : code === 0x25 || code === 0x26) return false
  }
  return digits < 10
}

function holdsCandidate(text: string): boolean {
  for (const [, day = '', month = '', year = '', ...sevenths] of text.matchAll(candidates)) {
    if (isBirthDate(Number(day), Number(month), Number(year), Number(sevenths.find((digit) => digit !== undefined)))) return true
  }
  return false
}

function isBirthDate(day: number, month: number, yearOfCentury: number, seventh: number): boolean {
  const date = day > 60 ? day - 60 : day
  if (date < 1 || month < 1 || month > 12) return false
  return date <= new Date(Date.UTC(centuryOf(seventh, yearOfCentury) + yearOfCentury, month, 0)).getUTCDate()
}

/** The century a CPR number's seventh digit and year tell. */
function centuryOf(seventh: number, yearOfCentury: number): number {
  if (seventh <= 3) return 1900
  if (seventh === 4 || seventh === 9) return yearOfCentury <= 36 ? 2000 : 1900
  return yearOfCentury <= 57 ? 2000 : 1800
}

/** Digits of every script as 0–9, without what cannot be seen between them. */
function asciiDigits(text: string): string {
  return text.replace(invisible, '').replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    let first = point
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1
    return String((point - first) % 10)
  })
}

/** `%30` and `&#48;` as the characters they stand for. */
function unescaped(text: string): string {
  const point = (code: number) => (code >= 32 && code < 127 ? String.fromCharCode(code) : ' ')
  return text
    .replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => point(Number.parseInt(hex, 16)))
    .replace(/&#(\d{2,3});?/g, (_, code: string) => point(Number(code)))
    .replace(/&#x([2-7][0-9a-f]);?/gi, (_, hex: string) => point(Number.parseInt(hex, 16)))
}
