import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Note } from '#app/ui/note.tsx'
import { formatDay } from '#lib/day.ts'
import { standingInFor, standInsOf } from '#lib/settings/stand-ins/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Says on *I dag* whom one looks after today, and who looks after what is one's own. */
export async function StandingIn({ viewer }: { viewer: Viewer }) {
  const [t, locale, forOthers, forMe] = await Promise.all([
    getTranslations('standins'),
    getLocale(),
    standingInFor(viewer),
    standInsOf(viewer, viewer.id),
  ])
  const isNow = ({ fromDay }: { fromDay: string }) => fromDay <= viewer.today
  const lines = [
    ...forOthers.filter(isNow).map(({ id, absent, toDay }) => [id, t('youFor', { name: absent, day: formatDay(toDay, locale, 'long') })]),
    ...forMe.filter(isNow).map(({ id, standIn, toDay }) => [id, t('forYou', { name: standIn, day: formatDay(toDay, locale, 'long') })]),
  ]
  if (lines.length === 0) return null
  return (
    <div className="mb-6">
      <Note>
        {lines.map(([id, line]) => (
          <p key={id}>{line}</p>
        ))}
        {forMe.some(isNow) && <AppLink href="/settings/me">{t('see')}</AppLink>}
      </Note>
    </div>
  )
}
