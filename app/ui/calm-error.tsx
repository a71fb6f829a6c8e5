import type { ReactNode } from 'react'
import { Rings } from '#app/ui/rings.tsx'

/** When a page cannot be shown: what happened in one sentence, what one can do, and the number to tell. For error.tsx and not-found.tsx: `<CalmError title text actions code />`. */
export function CalmError({ title, text, code, actions }: { title: string; text?: ReactNode; code?: string; actions?: ReactNode }) {
  return (
    <div className="mx-auto max-w-narrow px-6 py-16 text-center sm:py-24">
      <Rings isOpen size={34} className="mx-auto text-ink-3" />
      <h1 className="mt-5 text-xl tracking-[-.015em]">{title}</h1>
      {text && <p className="mt-2 text-md text-ink-2">{text}</p>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
      {code && <p className="mt-6 text-sm text-ink-3">{code}</p>}
    </div>
  )
}
