'use client'
import { usePathname } from 'next/navigation'
import { classes } from '#app/ui/classes.ts'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'
import { whereIs } from '#app/ui/nav.ts'
import { usePlainLinks } from '#app/ui/use-plain-links.ts'

export type PhonePlace = { href: string; label: string; icon: IconName }

/** The bar at the foot of a phone: up to four places, and the rest behind the last. */
export function PhoneBar({
  label,
  places,
  more,
  panelId,
}: {
  label: string
  places: readonly PhonePlace[]
  more: string
  panelId: string
}) {
  const { place } = whereIs(usePathname(), places)
  const look = 'grid min-h-12 content-center justify-items-center gap-0.5 rounded-2 py-1 text-xs no-underline outline-offset-[-2px]'
  return (
    <nav
      aria-label={label}
      onClick={usePlainLinks()}
      className="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-line bg-surface px-1 pt-1 pb-[max(.25rem,env(safe-area-inset-bottom))] sm:hidden print:hidden"
    >
      {places.map(({ href, label: word, icon }) => (
        <a
          key={href}
          href={href}
          aria-current={place?.href === href ? 'page' : undefined}
          className={classes(look, place?.href === href ? 'font-bold text-ink' : 'text-ink-2')}
        >
          <Icon name={icon} size={22} />
          {word}
        </a>
      ))}
      <button type="button" popoverTarget={panelId} className={classes(look, 'text-ink-2')}>
        <Icon name="menu" size={22} />
        {more}
      </button>
    </nav>
  )
}
