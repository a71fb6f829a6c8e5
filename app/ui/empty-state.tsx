import type { ReactNode } from 'react'
import { Rings } from '#app/ui/rings.tsx'

/** `<EmptyState text="Intet haster. God dag." actions={<ButtonLink …/>} />`: the two rings, the second one open, one sentence, what to do first. */
export function EmptyState({ text, actions, isFramed = true }: { text: ReactNode; actions?: ReactNode; isFramed?: boolean }) {
  return (
    <div className={`px-6 py-12 text-center ${isFramed ? 'rounded-3 border border-line bg-surface' : ''}`}>
      <Rings isOpen size={34} className="mx-auto text-ink-3" />
      <p className="mx-auto mt-4 max-w-[34ch] text-md text-balance">{text}</p>
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
