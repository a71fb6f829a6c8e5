import type { ReactNode } from 'react'

/** `<SectionHead title="Over frist" count={1} note="…" actions={…} />`: a head of a part of a page (h2; `level={3}` inside one). */
export function SectionHead({
  title,
  id,
  count,
  note,
  actions,
  level = 2,
}: {
  title: ReactNode
  id?: string
  count?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  level?: 2 | 3
}) {
  const Head = level === 2 ? 'h2' : 'h3'
  return (
    <header className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Head id={id} className={level === 2 ? 'text-md tracking-[-.005em]' : 'text-base'}>
        {title}
      </Head>
      {count !== undefined && <span className="text-sm text-ink-3">{count}</span>}
      {note && <span className="text-sm text-ink-3">{note}</span>}
      {actions && <div className="ml-auto flex items-center gap-2 print:[&_:is(a,button)]:hidden">{actions}</div>}
    </header>
  )
}
