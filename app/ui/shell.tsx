import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { Arrival } from '#app/ui/arrival.tsx'
import { buttonLook } from '#app/ui/button-look.ts'
import { type Command, SearchButton, type SearchGroup } from '#app/ui/search-button.tsx'
import { classes } from '#app/ui/classes.ts'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'
import { KitTexts } from '#app/ui/kit-texts.tsx'
import { Face } from '#app/ui/line-list.tsx'
import type { Place } from '#app/ui/nav.ts'
import { NavList } from '#app/ui/nav-list.tsx'
import { PhoneBar, type PhonePlace } from '#app/ui/phone-bar.tsx'
import { Rings } from '#app/ui/rings.tsx'
import { ToastRegion } from '#app/ui/toast-region.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'

const panelId = 'side'

/**
 * The frame of every page inside: `<Shell brand={{ name: 'Gylden', line: 'Netværket i Æblevig', href: '/' }} places={…} user={{ name, line, menu }}
 * search={searchEverywhere} commands={…} actions={…} phone={…} banner={…} printed="Udskrevet …">`. The first `largeCount` places are large. Below 900
 * the side is a panel behind *Menu*; on a phone the bar at the foot has `phone` and *Mere*. `actions` stand at the right of the top bar.
 */
export function Shell({
  brand,
  places,
  largeCount = 4,
  user,
  search,
  commands,
  actions,
  quick,
  phone = [],
  banner,
  printed,
  locale,
  children,
}: {
  brand: { name: string; line?: string; href: string }
  places: readonly Place[]
  largeCount?: number
  user: { name: string; line: string; menu?: ReactNode }
  search: (text: string) => Promise<SearchGroup[]>
  commands: readonly Command[]
  actions?: ReactNode
  /** What one does most often, by one press on a phone: beside the search, and first behind *Mere*. */
  quick?: { href: string; label: string; icon: IconName }
  phone?: readonly PhonePlace[]
  banner?: ReactNode
  /** Said at the foot of a printed page: day and person. */
  printed?: string
  locale: 'da' | 'en'
  children: ReactNode
}) {
  const t = useTranslations('ui.shell')
  const { palette, toast } = messagesFor(locale).ui
  return (
    <KitTexts texts={{ failed: t('failed') }}>
      <a href="#main" className={classes(buttonLook({ kind: 'main' }), 'fixed top-2 left-2 z-50 -translate-y-20 focus:translate-y-0')}>
        {t('skip')}
      </a>
      <div className="grid min-h-dvh md:grid-cols-[var(--side)_minmax(0,1fr)] print:block">
        <nav
          id={panelId}
          popover="auto"
          aria-label={t('nav')}
          className="inset-auto top-0 left-0 m-0 hidden h-dvh max-h-none w-[min(20rem,85vw)] flex-col gap-5 overflow-y-auto bg-paper px-3 pt-5 pb-4 text-ink backdrop:bg-[rgb(33_31_26/.35)] open:flex max-md:shadow-3 md:sticky md:flex md:w-auto print:hidden!"
        >
          <AppLink href={brand.href} className="flex items-center gap-2.5 rounded-1 px-2 font-bold no-underline">
            <Rings size={21} />
            <span className="text-md leading-tight tracking-[-.01em]">
              {brand.name}
              {brand.line && <small className="block text-xs leading-base font-regular tracking-normal text-ink-3">{brand.line}</small>}
            </span>
          </AppLink>
          {quick && (
            <AppLink href={quick.href} className={classes(buttonLook({ isWide: true }), 'md:hidden')}>
              <Icon name={quick.icon} />
              {quick.label}
            </AppLink>
          )}
          <NavList places={places} largeCount={largeCount} panelId={panelId} />
          <div className="mt-auto flex items-center gap-2 border-t border-line px-2 pt-3 text-sm">
            <Face name={user.name} />
            <span className="min-w-0 flex-1 wrap-break-word">
              {user.name}
              <span className="block text-ink-3">{user.line}</span>
            </span>
            {user.menu && (
              <FoldOut
                label={<Icon name="more" />}
                name={t('user')}
                look="grid size-8 place-items-center rounded-2 hover:bg-hover max-md:size-11"
                side="right"
                opens="up"
              >
                {user.menu}
              </FoldOut>
            )}
          </div>
        </nav>
        <div className={classes('min-w-0 border-line md:border-l print:border-0', phone.length > 0 && 'max-sm:pb-20')}>
          {banner}
          <header className="flex items-center gap-3 border-b border-line px-(--gutter) py-3 print:hidden">
            <button
              type="button"
              popoverTarget={panelId}
              aria-label={t('menu')}
              className={classes(buttonLook({}), 'md:hidden', phone.length > 0 && 'max-sm:hidden')}
            >
              <Icon name="menu" />
              <span className="max-sm:sr-only">{t('menu')}</span>
            </button>
            <SearchButton strings={palette} search={search} commands={commands} />
            {quick && (
              <AppLink href={quick.href} aria-label={quick.label} className={classes(buttonLook({}), 'px-0! w-11 sm:hidden')}>
                <Icon name={quick.icon} size={20} />
              </AppLink>
            )}
            {actions && <div className="ml-auto flex items-center gap-2 max-sm:hidden">{actions}</div>}
          </header>
          <main
            id="main"
            tabIndex={-1}
            className="max-w-[calc(var(--container-page)-var(--side))] px-(--gutter) pt-5 pb-8 md:pt-8 md:pb-16 print:max-w-none print:p-0"
          >
            {children}
          </main>
          {printed && <p className="mt-8 hidden border-t border-line pt-2 text-xs text-ink-3 print:block">{printed}</p>}
        </div>
      </div>
      {phone.length > 0 && <PhoneBar label={t('bar')} places={phone} more={t('more')} panelId={panelId} />}
      <Arrival />
      <ToastRegion strings={toast} />
    </KitTexts>
  )
}
