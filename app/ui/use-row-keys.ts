import { type RefObject, useEffect } from 'react'
import { isForPage } from '#app/ui/single-keys.ts'

/** `j` and `k` move between the rows of a table, `x` chooses the row one stands in, `X` all from the last one on. `Enter` follows its link by itself. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!['j', 'k', 'x', 'X'].includes(event.key) || !table.current || !isForPage(event)) return
      const rows = [...table.current.querySelectorAll<HTMLTableRowElement>('tbody > tr')]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
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
    return () => document.removeEventListener('keydown', press)
  }, [table])
}
