'use client'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { classes } from '#app/ui/classes.ts'
import { type Place, whereIs } from '#app/ui/nav.ts'
import { usePlainLinks } from '#app/ui/use-plain-links.ts'

/** The places at the side: four large, then the rest; the sub-places of the current one stand under it on a line. Closes the panel it stands in when one has arrived. */
export function NavList({ places, largeCount, panelId }: { places: readonly Place[]; largeCount: number; panelId: string }) {
  const path = usePathname()
  const { place: here, sub } = whereIs(path, places)
  useEffect(() => {
    const panel = document.getElementById(panelId)
    if (panel?.matches(':popover-open')) panel.hidePopover()
  }, [path, panelId])
  const list = (part: readonly Place[], isLarge: boolean) => (
    <ul className="space-y-0.5">
      {part.map((place) => (
        <li key={place.href}>
          <a
            href={place.href}
            aria-current={place === here ? (sub ? 'true' : 'page') : undefined}
            className={classes(
              'flex items-center justify-between gap-2 rounded-2 px-2 py-1 no-underline hover:bg-hover max-md:min-h-11',
              isLarge ? 'min-h-[34px] text-md' : 'min-h-7',
              place === here ? 'bg-selected font-bold text-ink' : isLarge ? 'font-medium text-ink' : 'text-ink-2 hover:text-ink',
            )}
          >
            {place.label}
            {place.count !== undefined && place.count > 0 && (
              <span className="text-xs font-regular text-ink-3 in-aria-current:text-ink-2">{place.count}</span>
            )}
          </a>
          {place === here && place.sub && place.sub.length > 0 && (
            <ul className="mt-0.5 mb-2 ml-2 space-y-px border-l border-line pl-2">
              {place.sub.map(({ href, label }) => (
                <li key={href}>
                  <a
                    href={href}
                    aria-current={href === sub ? 'page' : undefined}
                    className={classes(
                      'flex min-h-7 items-center rounded-2 px-2 py-1 text-sm no-underline hover:bg-hover max-md:min-h-10',
                      href === sub ? 'bg-selected font-bold text-ink' : 'text-ink-2 hover:text-ink',
                    )}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <div onClick={usePlainLinks()}>
      {list(places.slice(0, largeCount), true)}
      <div className="mt-5">{list(places.slice(largeCount), false)}</div>
    </div>
  )
}
