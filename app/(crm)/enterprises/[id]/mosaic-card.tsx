import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { enterpriseIncome } from '#lib/enterprises/income/data.ts'
import { isDependent, mosaicOf } from '#lib/enterprises/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatPercent, portionOf } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

type Incomes = Awaited<ReturnType<typeof enterpriseIncome>>

/** What the enterprise lives of, year by year, with shares; and a word when too much of it comes from one giver. */
export function MosaicCard({
  viewer,
  enterpriseId,
  incomes,
  percent,
  locale,
}: {
  viewer: Viewer
  enterpriseId: string
  incomes: Incomes
  percent: number
  locale: Locale
}) {
  const t = useTranslations('enterprises.page')
  const mayEdit = can(viewer, 'enterprise:edit', { enterpriseId })
  const years = [...Map.groupBy(incomes, (income) => income.year)].slice(0, 3)
  return (
    <section>
      <SectionHead
        title={t('mosaic')}
        actions={
          mayEdit && (
            <AppLink href={`/enterprises/${enterpriseId}/income`} className="text-sm">
              {t('addIncome')}
            </AppLink>
          )
        }
      />
      {years.length === 0 && <p className="text-ink-2">{t('mosaicEmpty')}</p>}
      <div className="space-y-6">
        {years.map(([year, rows]) => (
          <MosaicYear key={year} year={year} rows={rows} percent={percent} mayEdit={mayEdit} enterpriseId={enterpriseId} locale={locale} />
        ))}
      </div>
    </section>
  )
}

function MosaicYear({
  year,
  rows,
  percent,
  mayEdit,
  enterpriseId,
  locale,
}: {
  year: number
  rows: Incomes
  percent: number
  mayEdit: boolean
  enterpriseId: string
  locale: Locale
}) {
  const t = useTranslations('enterprises.page')
  const word = wordsIn(locale)
  const mosaic = mosaicOf(rows)
  const largest = mosaic.largestGiver
  const giver = rows.find((row) => row.donorId !== null && row.donorId === largest?.donorId)?.donorName ?? largest?.payer ?? t('unnamed')
  const share = (bps: number) => formatPercent(bps, locale, { decimals: 1 })
  return (
    <div className="space-y-3">
      {largest && isDependent(mosaic, percent) && (
        <Note kind="risk" title={t('dependentTitle', { percent: share(largest.shareBps) })}>
          {t('dependentText', { giver, percent: share(largest.shareBps), year: String(year), limit: share(percent * 100) })}
        </Note>
      )}
      <SectionHead level={3} title={t('mosaicYear', { year: String(year) })} />
      <SimpleTable
        caption={t('mosaicYear', { year: String(year) })}
        mode="scroll"
        columns={[
          { id: 'part', label: t('part') },
          { id: 'from', label: t('from') },
          { id: 'amount', label: t('amount'), isNumber: true },
          { id: 'share', label: t('share'), isNumber: true },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: [
            mayEdit ? (
              <AppLink key="part" href={`/enterprises/${enterpriseId}/income?id=${row.id}`}>
                {word('mosaicParts', row.mosaicPart)}
              </AppLink>
            ) : (
              word('mosaicParts', row.mosaicPart)
            ),
            row.donorName ?? row.payer,
            <Money key="ore" ore={row.amountOre} locale={locale} />,
            share(portionOf(10_000, row.amountOre, mosaic.totalOre)),
          ],
        }))}
        foot={[t('total'), <span key="from" />, <Money key="total" ore={mosaic.totalOre} locale={locale} />, <span key="share" />]}
      />
    </div>
  )
}
