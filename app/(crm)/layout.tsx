import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Shell } from '#app/ui/shell.tsx'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { chooseLocale, signOut } from '../(public)/sign-in/actions.ts'
import { DemoBanner } from './demo-banner.tsx'
import { phonePlaces, placesFor } from './navigation.ts'
import { searchEverywhere } from './search/actions.ts'

/** The frame. It protects nothing: every page asks for its own viewer. */
export default async function CrmLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer()
  const [t, locale, { networkName }] = await Promise.all([getTranslations('today.shell'), getLocale(), settingsOn(viewer.today)])
  const places = placesFor(viewer, locale)
  const commands = [
    ...(can(viewer, 'log:create', viewer) ? [{ href: '/donors/note', label: t('note') }] : []),
    ...(can(viewer, 'donor:create', viewer) ? [{ href: '/donors/new', label: t('newDonor') }] : []),
    ...(can(viewer, 'application:create', viewer) ? [{ href: '/applications/new', label: t('newApplication') }] : []),
    ...(can(viewer, 'idea:create', viewer) ? [{ href: '/donors/ideas/new', label: t('newIdea') }] : []),
    ...(can(viewer, 'call:edit', viewer) ? [{ href: '/donors/calls/new', label: t('newCall') }] : []),
    ...places.flatMap((place) => [{ href: place.href, label: place.label }, ...(place.sub ?? []).filter((sub) => sub.href !== place.href)]),
  ]
  return (
    <Shell
      locale={locale}
      brand={{ name: 'Gylden', line: networkName, href: '/' }}
      places={places}
      phone={phonePlaces(viewer, locale)}
      search={searchEverywhere}
      commands={commands}
      user={{
        name: viewer.name,
        line: wordsIn(locale)('roles', viewer.role),
        menu: (
          <div className="grid gap-1">
            <AppLink href="/settings/me" className="flex min-h-(--control) items-center rounded-2 px-3 no-underline hover:bg-hover">
              {t('me')}
            </AppLink>
            <form action={chooseLocale}>
              <input type="hidden" name="locale" value={locale === 'da' ? 'en' : 'da'} />
              <Button type="submit" kind="quiet" isWide>
                {t('otherLanguage')}
              </Button>
            </form>
            <form action={signOut}>
              <Button type="submit" kind="quiet" isWide>
                {t('signOut')}
              </Button>
            </form>
          </div>
        ),
      }}
      quick={can(viewer, 'log:create', viewer) ? { href: '/donors/note', label: t('note'), icon: 'pen' } : undefined}
      actions={
        can(viewer, 'log:create', viewer) && (
          <>
            <ButtonLink href="/donors/note">{t('note')}</ButtonLink>
            <ButtonLink kind="main" href="/applications/new">
              {t('newApplication')}
            </ButtonLink>
          </>
        )
      }
      banner={viewer.isDemo && <DemoBanner text={t('demo', { day: formatDay(viewer.today, locale, 'long') })} />}
      printed={`${formatDay(viewer.today, locale, 'long')} · ${viewer.name}`}
    >
      {children}
    </Shell>
  )
}
