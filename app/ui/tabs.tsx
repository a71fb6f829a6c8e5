import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'
import { formatCount } from '#lib/money.ts'

/** `<Tabs label="Sider" items={[{ href, label, count, isCurrent }]} end={…} />`: links over a line. */
export function Tabs({
  label,
  items,
  end,
}: {
  label: string
  items: readonly { href: string; label: string; count?: number; isCurrent?: boolean }[]
  end?: ReactNode
}) {
  const locale = useLocale()
  return (
    <TabRow label={label} end={end}>
      {items.map((item) => (
        <LinkTab key={item.href} href={item.href} isCurrent={item.isCurrent}>
          {item.label}
          {item.count !== undefined && <span className={item.isCurrent ? '' : 'text-ink-3'}> {formatCount(item.count, locale)}</span>}
        </LinkTab>
      ))}
    </TabRow>
  )
}

/** The same piece by piece. The tabs scroll where they are many; what stands at the end stays, and its panels are not cut off. */
export function TabRow({ label, end, children }: { label: string; end?: ReactNode; children: ReactNode }) {
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 border-b border-line print:hidden">
      <nav aria-label={label} className="-mb-px flex min-w-0 gap-5 overflow-x-auto max-sm:w-full">
        {children}
      </nav>
      {end && <div className="ml-auto flex flex-wrap items-center gap-1 py-1 text-ink-2 max-sm:ml-0">{end}</div>}
    </div>
  )
}

export function LinkTab({ href, isCurrent, children }: { href: string; isCurrent?: boolean; children: ReactNode }) {
  return (
    <AppLink
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes(
        'border-b-2 pt-2 pb-2.5 whitespace-nowrap no-underline outline-offset-[-2px]',
        isCurrent ? 'border-ink font-bold text-ink' : 'border-transparent text-ink-2 hover:text-ink',
      )}
    >
      {children}
    </AppLink>
  )
}
