'use client'
import { type ReactNode, useRef } from 'react'
import { useRowKeys } from '#app/ui/use-row-keys.ts'

/** The one table of a page that `j` and `k` move in, where it needs nothing else of the browser. */
export function KeyedTable({ className, children }: { className: string; children: ReactNode }) {
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  return (
    <table ref={table} role="table" className={className}>
      {children}
    </table>
  )
}
