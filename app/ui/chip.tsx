import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/line-icon.tsx'

/**
 * A link in a pill. `<Chip href>Bevilling i gang</Chip>` turns a filter on; `isPressed` with `removeLabel` shows it is on and
 * takes it off. The classes of its three looks are in `chipLook`, for buttons and summaries.
 */
export function Chip({
  href,
  isPressed,
  removeLabel,
  children,
}: {
  href: string
  isPressed?: boolean
  removeLabel?: string
  children: ReactNode
}) {
  return (
    <AppLink
      href={href}
      className={classes(chipLook(isPressed ? 'pressed' : 'plain'), !isPressed && 'print:hidden')}
      aria-current={isPressed && !removeLabel ? 'true' : undefined}
    >
      {children}
      {removeLabel && (
        <>
          <Icon name="cross" size={14} className="print:hidden" />
          <span className="sr-only">, {removeLabel}</span>
        </>
      )}
    </AppLink>
  )
}

export function chipLook(look: 'plain' | 'pressed' | 'add'): string {
  return classes(
    'inline-flex min-h-(--chip) max-w-full items-center gap-1.5 rounded-pill border px-2.5 text-sm no-underline transition-colors duration-(--fast)',
    look === 'plain' && 'border-line-strong bg-surface text-ink hover:bg-hover',
    look === 'pressed' && 'border-ink-2 bg-selected font-medium text-ink',
    look === 'add' && 'border-dashed border-line-strong bg-surface text-ink-2 hover:bg-hover',
  )
}
