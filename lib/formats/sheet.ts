/*
 * What a spreadsheet gets, whatever its format: rows of cells that know what they are. Pure.
 */

export type SheetCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  /** Hundredths of the currency. */
  | { kind: 'ore'; ore: number }
  /** Basis points. */
  | { kind: 'percent'; bps: number }
  /** `YYYY-MM-DD`. */
  | { kind: 'day'; day: string }
  | { kind: 'empty' }

const invisible = /[\p{Cf}\u200b-\u200f\u2060\ufeff]/gu
const opener = /^[=+\-@\t\r\n|]/
// Nearly every text there is: it begins with a letter or a digit and has only signs that stand for themselves.
const usual = /^[A-Za-zÆØÅæøåÉé0-9][\x20-\x7eÆØÅæøåÉé]{0,30000}$/

/**
 * Text that no spreadsheet takes for a formula: what begins like one, after blanks, compatibility forms and invisible signs
 * are thought away, gets an apostrophe in front (CWE-1236). Control characters a sheet cannot hold are left out.
 */
export function guardedText(text: string): string {
  if (usual.test(text)) return text
  const kept = text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .slice(0, 32_000)
  const plain = kept.normalize('NFKC').replace(invisible, '')
  return opener.test(plain) || opener.test(plain.trimStart()) ? `'${kept}` : kept
}
