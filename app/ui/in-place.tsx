'use client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { ClosePlace } from '#app/ui/close-place.tsx'
import { Icon } from '#app/ui/line-icon.tsx'

/**
 * What is read becomes what is edited, in the same place: `<InPlace title="Regler" name="Ret: Regler" edit={<RulesForm …/>}>{view}</InPlace>`.
 * Escape and the form's own button close it, and the focus returns to the pencil. Stands inside a FormFrame.
 */
export function InPlace({ title, name, edit, children }: { title: ReactNode; name: string; edit?: ReactNode; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isReturning = useRef(false)
  const close = useCallback(() => {
    isReturning.current = true
    setOpen(false)
  }, [])
  useEffect(() => {
    if (isOpen) body.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
    else if (isReturning.current) pencil.current?.focus()
    isReturning.current = false
  }, [isOpen])
  return (
    <div
      ref={body}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return
        event.stopPropagation()
        close()
      }}
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h3 className="text-base">{title}</h3>
        {edit && !isOpen && (
          <button
            ref={pencil}
            type="button"
            aria-label={name}
            onClick={() => setOpen(true)}
            className="-my-1.5 ml-auto grid size-8 place-items-center self-center rounded-2 text-ink-2 hover:bg-hover hover:text-ink max-md:size-11 print:hidden"
          >
            <Icon name="pen" />
          </button>
        )}
      </div>
      {isOpen ? <ClosePlace value={close}>{edit}</ClosePlace> : children}
    </div>
  )
}
