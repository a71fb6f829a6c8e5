'use client'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { classes } from '#app/ui/classes.ts'

/**
 * A name that explains itself: `<Tip label="Fastholdelse"><b>Gav sidste år og igen i år</b> …<AppLink …/></Tip>`. Dotted underline;
 * hover, focus or tap opens it, it can be hovered itself, Escape closes it. `isTall` lets the whole figure around open it; what `isLate` holds
 * is made when it is opened: for a table that has one in each row.
 */
export function Tip({
  label,
  name,
  isTall,
  isLate,
  children,
}: {
  label: ReactNode
  name?: string
  isTall?: boolean
  isLate?: boolean
  children: ReactNode
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = (open: boolean, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setOpen(open), wait)
  }
  const isPointing = useRef(false)

  useEffect(() => {
    const [box, name] = [panel.current, button.current]
    if (!box || !name || !isOpen) return
    box.showPopover()
    place(box, name)
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return
      if (event.type === 'pointerdown' && event.target instanceof Node && (box.contains(event.target) || name.contains(event.target)))
        return
      if (event instanceof KeyboardEvent && box.contains(document.activeElement)) focusQuietly(name)
      setOpen(false)
    }
    const events = ['keydown', 'pointerdown', 'resize', 'scroll']
    for (const event of events) window.addEventListener(event, close, { capture: event === 'scroll' })
    return () => {
      for (const event of events) window.removeEventListener(event, close, { capture: event === 'scroll' })
      if (box.matches(':popover-open')) box.hidePopover()
    }
  }, [isOpen])
  useEffect(() => () => clearTimeout(timer.current), [])
  /** Gives the focus back without opening again. */
  function focusQuietly(name: HTMLElement) {
    isPointing.current = true
    name.focus()
    isPointing.current = false
  }

  return (
    <span
      onMouseEnter={() => soon(true, 250)}
      onMouseLeave={() => soon(false, 250)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={name}
        onPointerDown={() => {
          isPointing.current = true
        }}
        onFocus={() => {
          if (!isPointing.current) setOpen(true)
        }}
        onClick={() => {
          clearTimeout(timer.current)
          setOpen(isPointing.current ? !isOpen : true)
          isPointing.current = false
        }}
        className={classes(
          'cursor-help text-left underline decoration-line-strong decoration-dotted underline-offset-4 print:no-underline',
          isTall && 'after:absolute after:inset-0',
        )}
      >
        {label}
      </button>
      <span
        ref={panel}
        id={id}
        popover="manual"
        className="appear fixed inset-auto m-0 hidden w-[min(19rem,calc(100vw-2rem))] rounded-2 border border-line bg-raised px-4 py-3 text-sm leading-base font-regular tracking-normal text-ink-2 shadow-2 open:block [&_b]:block [&_b]:text-ink"
      >
        {(!isLate || isOpen) && children}
      </span>
    </span>
  )
}

/** Under the name, or over it where there is no room; never outside the window. */
function place(box: HTMLElement, name: HTMLElement) {
  const around = (name.closest('[data-figure]') ?? name).getBoundingClientRect()
  const size = box.getBoundingClientRect()
  const left = Math.max(16, Math.min(around.left, window.innerWidth - size.width - 16))
  const below = around.bottom + 4
  box.style.left = `${left}px`
  box.style.top = `${below + size.height > window.innerHeight - 8 && around.top > size.height ? around.top - size.height - 4 : below}px`
}
