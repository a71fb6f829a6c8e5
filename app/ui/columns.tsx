import type { ReactNode } from 'react'

/** A page with a column at the right: `<PageColumns side={<Card …/>}>main</Columns>`; one column below 1180. `isEven` gives both the same width. */
export function PageColumns({ side, isEven, children }: { side: ReactNode; isEven?: boolean; children: ReactNode }) {
  return (
    <div className={`grid items-start gap-8 ${isEven ? 'lg:grid-cols-2' : 'lg:grid-cols-[minmax(0,1fr)_320px]'}`}>
      <div className="min-w-0 space-y-8">{children}</div>
      <div className="min-w-0 space-y-6">{side}</div>
    </div>
  )
}
