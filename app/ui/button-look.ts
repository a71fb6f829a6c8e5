import { classes } from '#app/ui/classes.ts'

export const buttonKinds = ['main', 'plain', 'quiet'] as const
export type ButtonKind = (typeof buttonKinds)[number]

/** The classes of a button; at most one `main` in a region. */
export function buttonLook({
  kind = 'plain',
  isSmall,
  isWide,
  className,
}: {
  kind?: ButtonKind
  isSmall?: boolean
  isWide?: boolean
  className?: string
}): string {
  return classes(
    'inline-flex items-center justify-center gap-1.5 rounded-2 border font-medium leading-tight whitespace-nowrap no-underline transition-colors duration-(--fast) ease-calm print:hidden',
    'aria-pressed:border-ink aria-pressed:inset-ring aria-pressed:inset-ring-ink',
    'aria-disabled:cursor-default aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3',
    isSmall ? 'min-h-(--small) px-2.5 text-sm max-sm:text-base' : 'min-h-(--control) px-3.5 max-sm:text-md',
    isWide && 'w-full',
    looks[kind],
    className,
  )
}

const looks: Record<ButtonKind, string> = {
  main: 'border-ink bg-ink text-on-ink not-aria-disabled:hover:bg-ink-hover',
  plain: 'border-line-strong bg-surface text-ink not-aria-disabled:hover:bg-hover',
  quiet: 'border-transparent px-2 text-ink not-aria-disabled:hover:bg-hover',
}
