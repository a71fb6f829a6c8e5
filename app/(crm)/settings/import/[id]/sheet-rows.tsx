import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { formatFigure } from '#lib/money.ts'
import type { ImportVerdict } from '#lib/imports/schema.ts'
import { type RecordValue, sheetRecord } from '#lib/imports/sheets/schema.ts'
import { reasonText } from '#lib/imports/wording/rules.ts'
import { RowChoices } from './row-choices.tsx'

type Row = {
  id: string
  position: number
  verdict: ImportVerdict
  reasons: string[]
  choice: string | null
  content: Record<string, unknown>
}

const tones: Record<ImportVerdict, Tone> = { new: 'calm', matches: 'rest', conflict: 'now', error: 'risk' }

/** The rows of a table with verdict, reason, both values where they differ, and what may be chosen for each. */
export function SheetRows({ rows, isOpen }: { rows: readonly Row[]; isOpen: boolean }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  const [word, label, field] = [wordsIn(locale), labelsIn(locale, 'imports', 'reasons'), labelsIn(locale, 'imports', 'fields')]
  return (
    <SimpleTable
      caption={t('rowsTitle')}
      columns={[
        { id: 'row', label: t('row') },
        { id: 'verdict', label: t('verdict'), onPhone: 'full' },
        { id: 'what', label: t('whatRow'), onPhone: 'full' },
        ...(isOpen ? [{ id: 'choice', label: t('chooseRow'), onPhone: 'full' as const }] : []),
      ]}
      rows={rows.map((row) => {
        const content = z.parse(sheetRecord, row.content)
        const why = row.reasons.map((reason) => reasonText(reason, label, field)).join(' · ')
        return {
          id: row.id,
          cells: [
            row.position,
            <StatusMark
              key="verdict"
              tone={tones[row.verdict]}
              label={row.choice === 'skip' ? t('skipped') : word('importVerdicts', row.verdict)}
              sub={why || undefined}
            />,
            <div key="what">
              {lineOf(content.values)}
              {content.differences?.map(({ field: name, ours, theirs }) => (
                <p key={name} className="text-sm text-ink-soft">
                  {field(name)}: {t('differs', { ours: shown(name, ours), theirs: shown(name, theirs) })}
                </p>
              ))}
            </div>,
            ...(isOpen ? [<RowChoices key="choice" row={row} content={content} />] : []),
          ],
        }
      })}
    />
  )
}

function lineOf(values: Record<string, RecordValue>): string {
  return ['name', 'title', 'text', 'donorName', 'cvr', 'email', 'municipality', 'day']
    .flatMap((name) => values[name] ?? [])
    .map(String)
    .join(' · ')
    .slice(0, 200)
}

const shown = (name: string, value: string) => (name.endsWith('Ore') ? formatFigure(Number(value), 'da') : value.slice(0, 120))
