import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { Budget } from '#lib/applications/budget/data.ts'
import type { Application } from '#lib/applications/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { BudgetTable } from '../budget-table.tsx'

/** What it costs, who pays, and whether the two are equal. */
export function ApplicationMoney({
  viewer,
  row,
  budget: { lines, sums },
  locale,
}: {
  viewer: Viewer
  row: Application
  budget: Budget
  locale: Locale
}) {
  const t = useTranslations('applications')
  const mayEdit = can(viewer, 'application:edit', row) && isWritable(row.stage)
  return (
    <section>
      <SectionHead
        title={t('page.budget')}
        actions={
          mayEdit && (
            <AppLink href={`/applications/${row.id}/budget`} className="text-sm">
              {t('page.budgetEdit')}
            </AppLink>
          )
        }
      />
      {lines.length === 0 ? (
        <p className="text-ink-2">{t('page.noBudget')}</p>
      ) : (
        <>
          <BudgetTable lines={lines} costOre={sums.costOre} />
          <p className="mt-2">
            <Balance gapOre={sums.gapOre} locale={locale} />
          </p>
        </>
      )}
    </section>
  )
}

/** Whether every krone of cost has a source, in words. */
export function Balance({ gapOre, locale }: { gapOre: number; locale: Locale }) {
  const t = useTranslations('applications.budget')
  if (gapOre === 0) return <StatusMark tone="calm" label={t('balanced')} />
  return (
    <StatusMark tone="risk" label={t(gapOre > 0 ? 'missing' : 'twice', { amount: formatOre(Math.abs(gapOre), locale, { decimals: 0 }) })} />
  )
}
