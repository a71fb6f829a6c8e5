import type { ReactNode } from 'react'

type Props = { side: ReactNode; top?: ReactNode; lead?: ReactNode; isEven?: boolean; children: ReactNode }

/**
 * A page with a column at the right: `<PageColumns side={<Card …/>}>main</Columns>`; one column below 1180. There `top` (over the main part)
 * and `lead` (over `side`) come first, and `side` last. `isEven` gives both columns the same width.
 */
export function PageColumns({ side, top, lead, isEven, children }: Props) {
  const rows = top
    ? { all: 'lg:grid-rows-[auto_auto_1fr]', lead: 'lg:row-span-2', main: 'lg:row-start-2', side: 'lg:row-start-3' }
    : { all: 'lg:grid-rows-[auto_1fr]', lead: '', main: 'lg:row-start-1', side: lead ? 'lg:row-start-2' : 'lg:row-start-1' }
  return (
    <div className={`grid items-start gap-8 lg:gap-y-6 ${rows.all} ${isEven ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_320px]'}`}>
      {top && <div className="min-w-0 lg:col-start-1 lg:row-start-1">{top}</div>}
      {lead && <div className={`min-w-0 space-y-6 lg:col-start-2 lg:row-start-1 ${rows.lead}`}>{lead}</div>}
      <div className={`min-w-0 space-y-8 lg:col-start-1 lg:row-span-2 ${rows.main}`}>{children}</div>
      <div className={`min-w-0 space-y-6 lg:col-start-2 ${rows.side}`}>{side}</div>
    </div>
  )
}
