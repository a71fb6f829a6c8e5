'use client'
import { Icon } from '#app/ui/line-icon.tsx'
import { usePlainLinks } from '#app/ui/use-plain-links.ts'

/** Which columns a table shows, each a link to the same list with it or without. Of the browser, so that the server sends names, not markup. */
export function ColumnLinks({ columns }: { columns: readonly { id: string; label: string; isShown: boolean; href: string }[] }) {
  return (
    <ul className="grid" onClick={usePlainLinks(false)}>
      {columns.map((column) => (
        <li key={column.id}>
          <a
            href={column.href}
            aria-current={column.isShown ? 'true' : undefined}
            className="flex min-h-(--control) items-center gap-2 rounded-2 px-3 pr-6 no-underline hover:bg-hover"
          >
            <span className="w-4">{column.isShown && <Icon name="check" />}</span>
            {column.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
