import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'

/**
 * `<PageHeader title="Givere" line="23 af 24 givere i visningen" crumbs={[{ href: '/donors', label: 'Givere' }]} actions={…} />`
 * The way back, the title (h1), one grey line, and to the right at most one main button.
 */
export function PageHeader({
  title,
  line,
  crumbs = [],
  actions,
}: {
  title: ReactNode
  line?: ReactNode
  crumbs?: readonly { href?: string; label: string }[]
  actions?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end gap-4">
      <div className="min-w-0 flex-[1_1_380px]">
        {crumbs.length > 0 && (
          <p className="mb-1 text-sm text-ink-3">
            {crumbs.map((crumb, at) => (
              <span key={crumb.label}>
                {at > 0 && ' · '}
                {crumb.href ? <AppLink href={crumb.href}>{crumb.label}</AppLink> : crumb.label}
              </span>
            ))}
          </p>
        )}
        <h1 className="text-xl tracking-[-.015em] wrap-break-word">{title}</h1>
        {line && <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">{line}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 sm:ml-auto print:hidden">{actions}</div>}
    </header>
  )
}
