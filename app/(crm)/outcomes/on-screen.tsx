import type { ReactNode } from 'react'

/** What may be seen on the screen but not leave it: on paper stands what is published instead. */
export function OnScreen({ children, paper }: { children: ReactNode; paper?: ReactNode }) {
  return (
    <>
      <span className="print:hidden">{children}</span>
      {paper !== undefined && <span className="hidden print:inline">{paper}</span>}
    </>
  )
}
