'use client'
import { createContext, type ReactNode, type ToggleEvent, use, useCallback, useEffect, useRef } from 'react'
import { usePathname, useSearchParams } from 'next/navigation'
import { classes } from '#app/ui/classes.ts'

const CloseFold = createContext(() => {})

/** Closes the panel one stands in, when its work is done. */
export const useCloseFold = () => use(CloseFold)

/**
 * A button that opens a small panel under it (`details`, so it works before and without the script). Escape, a click outside
 * and a new page close it. What is marked `data-first` has the focus when it opens. `<FoldOut label="+ Filter" look={chipLook('add')}>…</FoldOut>`
 */
export function FoldOut({
  label,
  name,
  look,
  side = 'left',
  opens = 'down',
  panel,
  staysOpen,
  children,
}: {
  label: ReactNode
  name?: string
  look: string
  opens?: 'down' | 'up'
  side?: 'left' | 'right'
  panel?: string
  staysOpen?: boolean
  children: ReactNode
}) {
  const details = useRef<HTMLDetailsElement>(null)
  const shut = useCallback(() => details.current?.removeAttribute('open'), [])
  const address = useSearchParams().toString()
  const place = usePathname() + (staysOpen ? '' : address)
  useEffect(() => shut(), [place, shut])
  useEffect(() => {
    function close(event: Event) {
      const fold = details.current
      if (!fold?.open) return
      if (event instanceof KeyboardEvent ? event.key !== 'Escape' : event.target instanceof Node && fold.contains(event.target)) return
      if (isInDialogOver(fold, event.target)) return
      const hadFocus = fold.contains(document.activeElement)
      fold.open = false
      if (event instanceof KeyboardEvent && hadFocus) fold.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [])
  return (
    <details ref={details} onToggle={focusFirst} className="relative print:hidden">
      <summary aria-label={name} className={classes(look, 'select-none')}>
        {label}
      </summary>
      <div
        className={classes(
          'appear z-40 rounded-3 border border-line bg-raised p-4 shadow-2 max-sm:fixed max-sm:inset-x-2 max-sm:bottom-2 max-sm:max-h-[80dvh] max-sm:w-auto! max-sm:overflow-y-auto sm:absolute sm:w-max sm:max-w-88',
          opens === 'down' ? 'sm:top-[calc(100%+6px)]' : 'sm:bottom-[calc(100%+6px)]',
          side === 'left' ? 'sm:left-0' : 'sm:right-0',
          panel,
        )}
      >
        <CloseFold value={shut}>{children}</CloseFold>
      </div>
    </details>
  )
}

function focusFirst({ currentTarget: fold }: ToggleEvent<HTMLDetailsElement>): void {
  if (fold.open) fold.querySelector<HTMLElement>('[data-first]')?.focus()
}

/** What is asked in a dialog is a part of what one does in the panel it was opened from. */
function isInDialogOver(fold: Element, target: EventTarget | null): boolean {
  const dialog = target instanceof Element && target.closest('[role=dialog], [role=alertdialog]')
  return dialog ? !dialog.contains(fold) : false
}
