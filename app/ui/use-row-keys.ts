import { type RefObject, useEffect } from 'react'
import { isForPage } from '#app/ui/single-keys.ts'

/** `j` and `k` move between the rows of a table, `x` chooses the row one stands in, `X` all from the last one on. `Enter` follows its link by itself. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    let last: { row: Element | undefined; at: number } = { row: undefined, at: -1 }
    const rowsOf = () => [...(table.current?.querySelectorAll<HTMLTableRowElement>('tbody > tr') ?? [])]
    const standing = () => rowsOf().findIndex((row) => row.contains(document.activeElement))
    function remember() {
      const at = standing()
      last = { row: rowsOf()[at], at }
    }
    /** A button that was pressed and went away leaves one in its row; where the row went with it, before the one that came in its place. */
    const left = () => (last.row && !last.row.isConnected ? last.at - 1 : last.at)
    function press(event: KeyboardEvent) {
      if (!['j', 'k', 'x', 'X'].includes(event.key) || !table.current || !isForPage(event)) return
      const rows = rowsOf()
      const at = document.activeElement === document.body ? left() : standing()
      if (event.key === 'x' || event.key === 'X') {
        const box = rows[at]?.querySelector<HTMLInputElement>('input[type=checkbox]')
        box?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: event.shiftKey }))
      } else {
        const next = rows[event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]
        const stop = next?.querySelector<HTMLElement>('th a') ?? next?.querySelector<HTMLElement>('a, button, input')
        stop?.focus()
        next?.scrollIntoView({ block: 'nearest' })
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('focusin', remember)
    }
  }, [table])
}
