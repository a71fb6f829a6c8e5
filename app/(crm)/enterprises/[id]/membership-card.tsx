import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import type { enterpriseProfile } from '#lib/enterprises/data.ts'
import { formatDay } from '#lib/day.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** From when until when it is a member. */
export function MembershipCard({
  viewer,
  enterpriseId,
  memberships,
  locale,
}: {
  viewer: Viewer
  enterpriseId: string
  memberships: Awaited<ReturnType<typeof enterpriseProfile>>['memberships']
  locale: Locale
}) {
  const t = useTranslations('enterprises.page')
  const mayEdit = can(viewer, 'membership:edit', viewer)
  const day = (value: string) => formatDay(value, locale, 'long')
  return (
    <Card
      title={t('memberships')}
      actions={
        mayEdit && (
          <AppLink href={`/enterprises/${enterpriseId}/membership`} className="text-sm">
            {t('addMembership')}
          </AppLink>
        )
      }
    >
      {memberships.length === 0 && <p className="text-ink-2">{t('notMember')}</p>}
      <ul className="divide-y divide-line">
        {memberships.map((one) => (
          <li key={one.id} className="py-2 first:pt-0 last:pb-0">
            <p>
              {t('member')}{' '}
              {one.toDay ? t('memberUntil', { from: day(one.fromDay), to: day(one.toDay) }) : t('memberFrom', { day: day(one.fromDay) })}
            </p>
            {one.note && <p className="text-sm text-ink-2">{one.note}</p>}
            {mayEdit && !one.toDay && (
              <AppLink href={`/enterprises/${enterpriseId}/membership?id=${one.id}`} className="text-sm">
                {t('endMembership')}
              </AppLink>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
