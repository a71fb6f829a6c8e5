import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { type Day, daysBetween, formatDay } from '#lib/day.ts'
import type { FeeEntry } from '#lib/fees/data.ts'
import type { Grant } from '#lib/grants/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { formatOre, formatPercent } from '#lib/money.ts'
import { reportTone } from '../grant-tones.ts'
import type { TrailRows } from './trail.ts'

/** Beside the trail: the reports we owe, the terms, the fee, and the way on to the results. */
export function GrantSide({
  grant,
  reports,
  fees,
  feeTotalOre,
  today,
  mayEdit,
}: {
  grant: Grant
  reports: TrailRows['reports']
  fees: FeeEntry[]
  feeTotalOre: number | null
  today: Day
  mayEdit: boolean
}) {
  const t = useTranslations('grants')
  const locale = useLocale()
  const word = wordsIn(locale)
  const terms = [
    { name: t('fields.paymentMode'), value: grant.paymentMode && word('paymentModes', grant.paymentMode) },
    { name: t('fields.lastSpendingDay'), value: grant.lastSpendingDay && <DayText day={grant.lastSpendingDay} locale={locale} /> },
    { name: t('fields.startByDay'), value: grant.startByDay && <DayText day={grant.startByDay} locale={locale} /> },
    { name: t('fields.retainedBps'), value: grant.retainedBps !== null && formatPercent(grant.retainedBps, locale) },
    { name: t('fields.toleranceBps'), value: grant.toleranceBps !== null && formatPercent(grant.toleranceBps, locale) },
    ...(['letterReference', 'theirJournal', 'conditions', 'publicity', 'auditRule', 'unspentRule'] as const).map((name) => ({
      name: t(`fields.${name}`),
      value: grant[name],
    })),
  ].filter((term) => term.value)
  const earnedOre = fees.reduce((sum, entry) => sum + entry.amountOre, 0)
  return (
    <>
      <Card
        title={t('reports.title')}
        count={reports.length || undefined}
        actions={
          mayEdit && (
            <ButtonLink isSmall href={`/grants/${grant.id}/reports/new`}>
              {t('reports.plan')}
            </ButtonLink>
          )
        }
      >
        {reports.length === 0 ? (
          <p className="text-ink-2">{t('reports.none')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {reports.map((report) => (
              <li key={report.id} className="py-2.5">
                <AppLink href={`/grants/${grant.id}/reports/${report.id}`} className="block font-medium">
                  {word('reportKinds', report.kind)}
                </AppLink>
                <StatusMark tone={reportTone[report.shown]} label={shownWord(report.shown)} sub={lineOf(report)} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      {terms.length > 0 && (
        <Card title={t('groups.terms')}>
          <DescriptionList items={terms} />
        </Card>
      )}
      {feeTotalOre !== null && feeTotalOre > 0 && (
        <Card title={t('trail.fee')}>
          <p>
            {t('trail.feeLine', {
              amount: formatOre(earnedOre, locale, { decimals: 0 }),
              total: formatOre(feeTotalOre, locale, { decimals: 0 }),
            })}
          </p>
          <p className="mt-2">
            <AppLink href={fees[0] ? `/fees/entries/${fees[0].id}` : '/fees'}>{t('trail.feeLink')}</AppLink>
          </p>
        </Card>
      )}
      <Card title={t('trail.results')}>
        <AppLink href={`/outcomes/krone?donor=${grant.donorId}`}>{t('trail.resultsLink')}</AppLink>
      </Card>
    </>
  )

  function shownWord(shown: TrailRows['reports'][number]['shown']): string {
    return shown === 'overdue' || shown === 'no_objection' ? t(`reports.${shown}`) : word('reportStates', shown)
  }

  function lineOf(report: TrailRows['reports'][number]) {
    if (report.shown === 'overdue') return t('reports.daysOver', { days: daysBetween(report.dueDay, today), giver: grant.giver })
    if (report.shown === 'returned') return t('reports.missing', { text: report.returnedText ?? '' })
    if (report.shown === 'submitted' && report.submittedDay) return t('reports.sentDays', { days: daysBetween(report.submittedDay, today) })
    return t('reports.due', { day: formatDay(report.dueDay, locale) })
  }
}
