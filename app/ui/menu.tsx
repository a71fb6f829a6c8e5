'use client'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { type ButtonKind, buttonLook } from '#app/ui/button-look.ts'
import { FoldOut } from '#app/ui/fold-out.tsx'

export type MenuItem = { href: string; label: string; hint?: string }

/**
 * `<Menu label="Nyt…" kind="main" items={[{ href, label }]}>…buttons…</Menu>`: a short list under a button. Tab and arrows move in it, Escape
 * closes it. What acts rather than leads (a VerbButton) stands as children.
 */
export function Menu({
  label,
  name,
  kind,
  isSmall,
  side = 'right',
  items = [],
  children,
}: {
  label: ReactNode
  name?: string
  kind?: ButtonKind
  isSmall?: boolean
  side?: 'left' | 'right'
  items?: readonly MenuItem[]
  children?: ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  function move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('a, button') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    stops[(at + step + stops.length) % stops.length]?.focus()
    event.preventDefault()
  }
  return (
    <FoldOut label={label} name={name} look={buttonLook({ kind, isSmall })} side={side} panel="p-2!">
      <div ref={list} onKeyDown={move} className="grid min-w-44">
        {items.map((item) => (
          <AppLink
            key={item.href}
            href={item.href}
            className="grid min-h-(--control) content-center rounded-2 px-3 py-1 no-underline hover:bg-hover"
          >
            {item.label}
            {item.hint && <span className="text-sm text-ink-3">{item.hint}</span>}
          </AppLink>
        ))}
        {children}
      </div>
    </FoldOut>
  )
}
