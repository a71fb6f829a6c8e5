import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { fieldOf, type SheetKind } from '#lib/imports/fields/rules.ts'
import type { ImportVerdict } from '#lib/imports/schema.ts'
import { sheetRecord } from '#lib/imports/sheets/schema.ts'
import { reasonText, valueText } from '#lib/imports/wording/rules.ts'
import { RowChoices } from './row-choices.tsx'
import { RowValues } from './row-values.tsx'

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
export function SheetRows({ kind, rows, isOpen }: { kind: SheetKind; rows: readonly Row[]; isOpen: boolean }) {
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
        const said = (name: string, value: string) => valueText(fieldOf(kind, name), value, content.values, locale, word)
        const only = content.candidates?.length === 1 ? content.candidates[0] : undefined
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
              <RowValues kind={kind} values={content.values} />
              {row.verdict !== 'new' && only && only.name !== content.values.name && (
                <p className="text-sm font-medium">{t('takeThis', { name: only.name })}</p>
              )}
              {content.differences?.map(({ field: name, ours, theirs }) => (
                <p key={name} className="text-sm font-medium">
                  {field(name)}: {t('differs', { ours: said(name, ours), theirs: said(name, theirs) })}
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
