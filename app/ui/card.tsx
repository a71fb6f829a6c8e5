import { type ReactNode, useId } from 'react'
import { classes } from '#app/ui/classes.ts'
import { SectionHead } from '#app/ui/section-head.tsx'

/**
 * `<Card title="Venter på andre" count={5} actions={…}>…</Card>`: surface, hairline, 20 px inside, no shadow.
 * `isFlush` gives the inside up to a table or a list. A card never holds a card.
 */
export function Card({
  title,
  id,
  count,
  note,
  actions,
  isFlush,
  className,
  children,
}: {
  title?: ReactNode
  id?: string
  count?: number
  note?: ReactNode
  actions?: ReactNode
  isFlush?: boolean
  className?: string
  children: ReactNode
}) {
  const own = useId()
  const headId = id ?? own
  const head = title && <SectionHead title={title} id={headId} count={count} note={note} actions={actions} />
  return (
    <section
      className={classes(
        'rounded-3 border border-line bg-surface print:break-inside-avoid',
        isFlush ? 'overflow-clip' : 'p-4 sm:p-5',
        className,
      )}
      aria-labelledby={title ? headId : undefined}
    >
      {isFlush && head ? <div className="px-4 pt-4 sm:px-5 sm:pt-5">{head}</div> : head}
      {children}
    </section>
  )
}
