import { useLocale } from 'next-intl'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { fieldOf, importFields, type SheetKind } from '#lib/imports/fields/rules.ts'
import type { RecordValue } from '#lib/imports/sheets/schema.ts'
import { valueText } from '#lib/imports/wording/rules.ts'

type Values = Readonly<Record<string, RecordValue>>

const heads = ['name', 'title', 'text', 'donorName']
const mostSaid = 8

/** What was read of a row, so that one can see before it is saved that its columns mean what they were said to mean. */
export function RowValues({ kind, values }: { kind: SheetKind; values: Values }) {
  const locale = useLocale()
  const [word, label] = [wordsIn(locale), labelsIn(locale, 'imports', 'fields')]
  const head = heads.find((name) => typeof values[name] === 'string')
  const said = importFields[kind].filter(({ name, fallback }) => {
    const value = values[name] ?? null
    return name !== head && value !== null && value !== '' && value !== fallback && value !== false
  })
  return (
    <>
      {head && valueText(fieldOf(kind, head), values[head], values, locale, word)}
      {said.length > 0 && (
        <p className="text-sm wrap-break-word text-ink-2">
          {said
            .slice(0, mostSaid)
            .map((field) => `${label(field.name)}: ${valueText(field, values[field.name], values, locale, word)}`)
            .join(' · ')}
          {said.length > mostSaid && ' …'}
        </p>
      )}
    </>
  )
}
