import { importFields, plainWord, type SheetKind } from '#lib/imports/fields/rules.ts'
import type { SheetLayout } from '#lib/imports/sheets/schema.ts'
import type { Told } from './told.ts'

/** Why an answer on the command line cannot be followed, in one sentence, or null: what is misspelt is never passed over. */
export function answerFault(kind: SheetKind, { format, columns }: SheetLayout, { valuesOf }: Told): string | null {
  const sheets = format.kind === 'xlsx' ? format.sheets : []
  const heads = columns.map(({ header }) => plainWord(header))
  const fields = importFields[kind]
  return (
    valuesOf('sheet').map((sheet) => unknown('sheet', sheet, sheets))[0] ??
    first('map', (word) => unknown('map', word, ['', ...fields.map(({ name }) => name)])) ??
    first('numbers', (word) => unknown('numbers', word, ['danish', 'english'])) ??
    first('days', (word) => unknown('days', word, ['day_first', 'month_first'])) ??
    fallbackFault()
  )

  function first(name: string, faultOf: (word: string) => string | null): string | null {
    for (const [header, word] of pairs(name)) {
      const fault = heads.includes(plainWord(header))
        ? faultOf(word)
        : unknown(
            name,
            header,
            columns.map((column) => column.header),
          )
      if (fault) return fault
    }
    return null
  }

  function fallbackFault(): string | null {
    for (const [name, word] of pairs('set')) {
      const choices = fields.find((field) => field.name === name)?.choices
      const fault = choices
        ? unknown('set', word, choices)
        : unknown(
            'set',
            name,
            fields.filter((field) => field.choices).map((field) => field.name),
          )
      if (fault) return fault
    }
    return null
  }

  function pairs(name: string): [string, string][] {
    return valuesOf(name).map(splitPair)
  }
}

/** `HEADER=WORD`; a header may hold the sign itself. */
export function splitPair(pair: string): [string, string] {
  const at = pair.lastIndexOf('=')
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
}

function unknown(name: string, word: string, known: readonly string[]): string | null {
  if (known.includes(word)) return null
  const named = known.filter(Boolean).join(', ')
  return `--${name} names “${word}”, which ${named ? `is none of ${named}` : 'this file does not have'}.`
}
