import type { ComponentProps } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Icon } from '#app/ui/line-icon.tsx'

/** A native select in the product's clothes, for filters and single choices outside a form; in forms SelectField. */
export function SelectBox({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select className={classes('in', className)} {...rest}>
        {children}
      </select>
      <Icon name="down" size={14} className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-3" />
    </span>
  )
}
