import { useTranslations } from 'next-intl'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { rowOptions } from '#lib/imports/options/rules.ts'
import type { ImportVerdict } from '#lib/imports/schema.ts'
import type { SheetRecord } from '#lib/imports/sheets/schema.ts'
import { chooseImportRow } from '../actions.ts'

type Row = { id: string; position: number; verdict: ImportVerdict; choice: string | null }

/** What may be said of a row; what was said is marked, and can be changed until the rows are saved. */
export function RowChoices({ row, content }: { row: Row; content: SheetRecord }) {
  const t = useTranslations('imports')
  const options = rowOptions(row, content)
  if (options.length === 0) return null
  return (
    <span role="group" aria-label={`${t('row')} ${row.position}`} className="flex flex-wrap gap-2">
      {options.map((choice) => (
        <VerbButton
          key={choice}
          action={chooseImportRow}
          input={{ id: row.id, choice }}
          isPressed={row.choice === null ? undefined : row.choice === choice}
          kind={choice === 'skip' && row.choice !== choice ? 'quiet' : 'plain'}
          isSmall
        >
          {nameOf(choice)}
        </VerbButton>
      ))}
    </span>
  )

  function nameOf(choice: string): string {
    if (choice === 'new') return t('asNew')
    const one = content.candidates?.find(({ id }) => id === choice)
    return one ? t('takeThis', { name: one.hint ? `${one.name} (${one.hint})` : one.name }) : t('skip')
  }
}
