'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Icon } from '#app/ui/line-icon.tsx'
import { dismissToast, noToasts, shownToasts, subscribeToToasts, type Toast } from '#app/ui/toasts.ts'

const stays = 8000

/** Where `toast()` is seen and heard: bottom left on a desk, over the bar on a phone. Once, in the shell. */
export function ToastRegion({ strings }: { strings: { region: string; undo: string; undone: string; notUndone: string; close: string } }) {
  const toasts = useSyncExternalStore(subscribeToToasts, shownToasts, noToasts)
  return (
    <div
      role="status"
      aria-label={strings.region}
      className="pointer-events-none fixed bottom-4 left-4 z-50 grid justify-items-start gap-2 max-md:right-4 max-md:bottom-20 max-md:justify-items-stretch print:hidden"
    >
      {toasts.map((one) => (
        <One key={one.id} toast={one} strings={strings} />
      ))}
    </div>
  )
}

function One({ toast, strings }: { toast: Toast; strings: { undo: string; undone: string; notUndone: string; close: string } }) {
  const [isHeld, hold] = useState(false)
  const [state, setState] = useState<'shown' | 'undoing' | 'undone' | 'notUndone'>('shown')
  useEffect(() => {
    if (isHeld || state === 'undoing') return
    const timer = setTimeout(() => dismissToast(toast.id), stays)
    return () => clearTimeout(timer)
  }, [isHeld, state, toast.id])
  async function undo() {
    setState('undoing')
    setState((await toast.undo?.()) ? 'undone' : 'notUndone')
  }
  const look =
    'inline-flex min-h-(--small) items-center rounded-2 border border-current/45 px-2.5 text-sm font-medium hover:bg-on-ink/15 aria-disabled:opacity-60'
  return (
    <div
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      className="appear pointer-events-auto flex max-w-full items-center gap-3 rounded-3 bg-ink py-2 pr-2 pl-4 text-on-ink shadow-3 forced-colors:border on-ink"
    >
      <span className="mr-auto">{state === 'undone' ? strings.undone : state === 'notUndone' ? strings.notUndone : toast.text}</span>
      {toast.undo && (state === 'shown' || state === 'undoing') && (
        <button type="button" className={look} aria-disabled={state === 'undoing'} onClick={state === 'shown' ? undo : undefined}>
          {strings.undo}
        </button>
      )}
      <button
        type="button"
        aria-label={strings.close}
        className={look.replace('border ', '').replace('px-2.5', 'px-1.5')}
        onClick={() => dismissToast(toast.id)}
      >
        <Icon name="cross" size={14} />
      </button>
    </div>
  )
}
