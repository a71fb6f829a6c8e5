import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import type { ReviewFigures } from '#lib/donors/review/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { listHref, type SearchParams } from '#lib/list.ts'
import { statusTone } from '../donor-cells.ts'
import { behindHref, goldenPath, switchParams } from './hrefs.ts'

const order = ['at_risk', 'due', 'in_rhythm', 'lapsed', 'never'] as const

/** Where the givers stand now, and who has given years in a row; each number opens its rows. */
export function StatusCounts({
  figures,
  params,
  current,
}: {
  figures: ReviewFigures
  params: SearchParams
  current: (typeof goldenStatuses)[number] | null
}) {
  const t = useTranslations('golden')
  const word = wordsIn(useLocale())
  return (
    <>
      <Card title={t('where')}>
        <ul className="divide-y divide-line">
          {order.map((status) => (
            <li key={status} className="flex items-center justify-between gap-3 py-2.5">
              <StatusMark tone={statusTone[status]} label={word('goldenStatuses', status)} />
              <AppLink
                href={`${listHref(goldenPath, switchParams(params), { status: current === status ? null : status })}#givere`}
                aria-label={`${word('goldenStatuses', status)}: ${figures.statuses[status]}`}
              >
                {figures.statuses[status]}
              </AppLink>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('streaks')}>
        {figures.streaks.length === 0 ? (
          <p className="text-ink-2">{t('streakNone')}</p>
        ) : (
          <ul className="divide-y divide-line">
            {figures.streaks.map(({ years, givers }) => (
              <li key={years} className="flex items-center justify-between gap-3 py-2.5">
                {t('streakLine', { years })}
                <AppLink
                  href={behindHref(params, 'streak', { streak: `${years}` })}
                  aria-label={`${t('streakLine', { years })}: ${givers}`}
                >
                  {givers}
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
