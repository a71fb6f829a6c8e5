import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { needsWithFunding } from '#lib/applications/needs/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Needs with what has been granted, what is applied for and what still has no giver. */
export function NeedList({
  viewer,
  needs,
  locale,
}: {
  viewer: Viewer
  needs: Awaited<ReturnType<typeof needsWithFunding>>
  locale: Locale
}) {
  const t = useTranslations('applications.needs')
  const word = wordsIn(locale)
  return (
    <SimpleTable
      caption={t('title')}
      columns={[
        { id: 'need', label: t('column') },
        { id: 'amount', label: t('amount'), isNumber: true },
        { id: 'granted', label: t('granted'), isNumber: true },
        { id: 'pending', label: t('pending'), isNumber: true },
        { id: 'own', label: t('own'), isNumber: true, onPhone: 'away' },
        { id: 'missing', label: t('missing'), isNumber: true },
        { id: 'asked', label: t('asked'), onPhone: 'full' },
      ]}
      rows={needs.map((need) => ({
        id: need.id,
        cells: [
          <span key="need">
            {can(viewer, 'need:edit', { createdBy: need.createdBy, enterpriseIds: need.enterpriseIds }) ? (
              <AppLink href={`/applications/needs?id=${need.id}`}>{need.title}</AppLink>
            ) : (
              need.title
            )}
            <span className="sub block text-xs text-ink-3">
              {[...need.enterpriseNames, need.state !== 'open' && word('needStates', need.state)].filter(Boolean).join(' · ')}
              {need.byDay && (
                <>
                  {' · '}
                  {t.rich('by', { day: () => <DayText key="day" day={need.byDay} locale={locale} /> })}
                </>
              )}
            </span>
          </span>,
          <Money key="amount" ore={need.amountOre} locale={locale} />,
          <Money key="granted" ore={need.grantedOre} locale={locale} />,
          <Money key="pending" ore={need.pendingOre} locale={locale} />,
          <Money key="own" ore={need.ownOre} locale={locale} />,
          <Money key="missing" ore={need.missingOre} locale={locale} />,
          <span key="asked" className="grid gap-0.5">
            {need.applications.map((one) => (
              <span key={one.id}>
                <AppLink href={`/applications/${one.id}`}>{one.donorName}</AppLink>{' '}
                <span className="text-ink-3">{word('applicationStages', one.stage)}</span>
              </span>
            ))}
            {viewer.role !== 'auditor' && need.state === 'open' && (
              <AppLink href={`/applications/new?need=${need.id}`} className="text-sm">
                {t('apply')}
              </AppLink>
            )}
          </span>,
        ],
      }))}
    />
  )
}
