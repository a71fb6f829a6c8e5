import { useLocale, useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { AppLink } from '#app/ui/app-link.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { formatDay } from '#lib/day.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { importedRow, type ImportVerdict } from '#lib/imports/schema.ts'
import { formatAmount } from '#lib/money.ts'

type Row = {
  id: string
  position: number
  verdict: ImportVerdict
  reasons: string[]
  content: Record<string, unknown>
  recordKind: string | null
  recordId: string | null
}

const tones: Record<ImportVerdict, Tone> = { new: 'calm', matches: 'rest', conflict: 'now', error: 'risk' }

/** The file's rows as they were read, each with its verdict and why. */
export function RowTable({ rows, isLinked }: { rows: readonly Row[]; isLinked: boolean }) {
  const t = useTranslations('imports')
  const locale = useLocale()
  const [word, reason] = [wordsIn(locale), labelsIn(locale, 'imports', 'reasons')]
  return (
    <SimpleTable
      caption={t('rowsTitle')}
      columns={[
        { id: 'row', label: t('row') },
        { id: 'verdict', label: t('verdict'), onPhone: 'full' },
        { id: 'what', label: t('what'), onPhone: 'full' },
        { id: 'giver', label: t('giver') },
        { id: 'recipient', label: t('recipient') },
        { id: 'day', label: t('day') },
        { id: 'amount', label: t('amount'), isNumber: true },
      ]}
      rows={rows.map((row) => {
        const { grant } = z.parse(importedRow, row.content)
        const why = row.reasons.map(reason).join(' · ')
        const title =
          isLinked && row.recordKind === 'grant' && row.recordId ? (
            <AppLink href={`/grants/${row.recordId}`}>{grant?.title ?? '–'}</AppLink>
          ) : (
            grant?.title
          )
        return {
          id: row.id,
          cells: [
            row.position,
            <StatusMark key="verdict" tone={tones[row.verdict]} label={word('importVerdicts', row.verdict)} sub={why || undefined} />,
            title,
            grant?.funder.name,
            grant ? (grant.recipient?.name ?? t('person')) : null,
            grant && `${grant.dayPrecision === 'day' ? '' : '≈ '}${formatDay(grant.day, locale)}`,
            grant && formatAmount(grant.amountOre, grant.currency, locale),
          ],
        }
      })}
    />
  )
}
