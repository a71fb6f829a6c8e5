import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'

/** `<Tabs label="Visninger" items={[{ href, label, count, isCurrent }]} end={…} />`: links over a line; saved views are tabs. */
export function Tabs({
  label,
  items,
  end,
}: {
  label: string
  items: readonly { href: string; label: string; count?: number; isCurrent?: boolean }[]
  end?: ReactNode
}) {
  return (
    <nav aria-label={label} className="mb-5 flex gap-5 overflow-x-auto border-b border-line print:hidden">
      {items.map((item) => (
        <AppLink
          key={item.href}
          href={item.href}
          aria-current={item.isCurrent ? 'page' : undefined}
          className={classes(
            '-mb-px border-b-2 pt-2 pb-2.5 whitespace-nowrap no-underline outline-offset-[-2px]',
            item.isCurrent ? 'border-ink font-bold text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {item.label}
          {item.count !== undefined && <span className={item.isCurrent ? '' : 'text-ink-3'}> {item.count}</span>}
        </AppLink>
      ))}
      {end && <div className="pt-2 pb-2.5 whitespace-nowrap text-ink-2 [&_a]:no-underline [&_a]:hover:text-ink">{end}</div>}
    </nav>
  )
}
