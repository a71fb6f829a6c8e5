import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { formatDay, todayInCopenhagen } from '#lib/day.ts'
import type { FeeEntry } from '#lib/fees/data.ts'
import { entryTitle, entryTone } from './fee-words.ts'

/** The ledger, newest first, each amount to the øre; a click opens its calculation. */
export function LedgerTable({ entries, totalOre }: { entries: FeeEntry[]; totalOre?: number }) {
  const t = useTranslations('fees')
  const locale = useLocale()
  return (
    <SimpleTable
      caption={t('ledger')}
      columns={[
        { id: 'grant', label: t('columns.grant') },
        { id: 'day', label: t('columns.day') },
        { id: 'version', label: t('columns.version'), onPhone: 'away' },
        { id: 'amount', label: t('columns.amount'), isNumber: true },
        { id: 'state', label: t('columns.state'), onPhone: 'full' },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: [
          <>
            <AppLink href={`/fees/entries/${entry.id}`}>{entryTitle(entry, locale)}</AppLink>
            <span className="sub">{entry.giver}</span>
          </>,
          <DayText key="day" day={entry.day} locale={locale} />,
          String(entry.version),
          <Money key="amount" ore={entry.amountOre} locale={locale} decimals={2} />,
          <StatusMark key="state" tone={entryTone[entry.state]} label={t(`state.${entry.state}`)} sub={lineOf(entry)} />,
        ],
      }))}
      foot={[
        t('sum'),
        <></>,
        <></>,
        <Money key="sum" ore={totalOre ?? entries.reduce((sum, entry) => sum + entry.amountOre, 0)} locale={locale} decimals={2} />,
        <></>,
      ]}
    />
  )

  function lineOf(entry: FeeEntry) {
    if (entry.state === 'paid') return entry.paidDay && formatDay(entry.paidDay, locale)
    if (entry.state === 'invoiced') return t('stateLine.invoiced', { number: entry.invoicedAs ?? '' })
    if (entry.state !== 'approved' || !entry.approvedAt) return null
    return t(entry.approvedAlone ? 'stateLine.approvedAlone' : 'stateLine.approved', {
      name: entry.approverName ?? '–',
      day: formatDay(todayInCopenhagen(entry.approvedAt), locale),
    })
  }
}
