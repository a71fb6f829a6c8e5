'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'

/**
 * `<Dialog title="Vil du gå?" isOpen={…} close={…} actions={…}>…</Dialog>`: focus is held, Escape closes and returns it.
 * Heavy, so it is loaded when first opened: `dynamic(() => import('#app/ui/dialog.tsx').then((file) => file.Dialog), { ssr: false })`.
 */
export function Dialog({
  title,
  isOpen,
  close,
  isWide,
  actions,
  children,
}: {
  title: ReactNode
  isOpen: boolean
  close: () => void
  isWide?: boolean
  actions?: ReactNode
  children?: ReactNode
}) {
  return (
    <CSPProvider disableStyleElements>
      <Base.Root
        open={isOpen}
        onOpenChange={(open) => {
          if (!open) close()
        }}
      >
        <Base.Portal>
          <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(33_31_26/.45)]" />
          <Base.Popup
            className={classes(
              'appear fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-4 border border-line bg-raised p-4 shadow-3 sm:p-6',
              isWide ? 'max-w-wide' : 'max-w-narrow',
            )}
          >
            <Base.Title className="text-lg tracking-[-.01em]">{title}</Base.Title>
            {children && <div className="mt-2 text-ink-2">{children}</div>}
            {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  )
}
