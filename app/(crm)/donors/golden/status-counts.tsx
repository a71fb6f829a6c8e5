import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import type { GoldenFigures } from '#lib/donors/golden/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { listHref, type SearchParams } from '#lib/list.ts'
import { statusTone } from '../donor-cells.ts'

const order = ['at_risk', 'due', 'in_rhythm', 'lapsed'] as const

/** Where the givers stand now; each number opens its rows. */
export function StatusCounts({
  figures,
  path,
  params,
  current,
}: {
  figures: GoldenFigures
  path: string
  params: SearchParams
  current: (typeof goldenStatuses)[number] | null
}) {
  const t = useTranslations('golden')
  const word = wordsIn(useLocale())
  return (
    <Card title={t('where')}>
      <ul className="divide-y divide-line">
        {order.map((status) => (
          <li key={status} className="flex items-center justify-between gap-3 py-2.5">
            <StatusMark tone={statusTone[status]} label={word('goldenStatuses', status)} />
            <AppLink
              href={listHref(path, params, { status: current === status ? null : status })}
              aria-label={`${word('goldenStatuses', status)}: ${figures.statuses[status]}`}
            >
              {figures.statuses[status]}
            </AppLink>
          </li>
        ))}
        <li className="flex items-center justify-between gap-3 py-2.5">
          <StatusMark tone={statusTone.never} label={word('goldenStatuses', 'never')} />
          <AppLink href="/donors?status=never" aria-label={`${word('goldenStatuses', 'never')}: ${figures.statuses.never}`}>
            {figures.statuses.never}
          </AppLink>
        </li>
      </ul>
    </Card>
  )
}
