import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '#app/ui/page-header.tsx'
import { sessionCookie, sha256 } from '#lib/auth.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { sessionsOf } from '#lib/settings/data.ts'
import { StandIns } from '../stand-ins/stand-ins.tsx'
import { SessionList } from '../session-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('me') }
}

/** One's own page: who one is here, and the browsers one is signed in with. */
export default async function MyPage() {
  const viewer = await requireViewer()
  const [t, locale, sessions, jar] = await Promise.all([getTranslations('settings'), getLocale(), sessionsOf(viewer, viewer.id), cookies()])
  const token = jar.get(sessionCookie.name)?.value
  return (
    <>
      <PageHeader title={viewer.name} line={wordsIn(locale)('roles', viewer.role)} crumbs={[{ label: t('me') }]} />
      <SessionList sessions={sessions} currentHash={token ? sha256(token) : null} />
      {can(viewer, 'standIn:name', viewer) && <StandIns viewer={viewer} absentId={viewer.id} name={null} />}
    </>
  )
}
