import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'

/**
 * Lines of work in a frame: `<LineList>` around `<Line start={tick} title meta end>`. The title in medium weight, one grey line,
 * and at the right the day or the button. `isDense` for short lines with a number; `isBare` within a card.
 */
export function LineList({ isDense, isBare, children }: { isDense?: boolean; isBare?: boolean; children: ReactNode }) {
  return (
    <ul
      data-dense={isDense || undefined}
      className={classes('group/lines divide-y divide-line', isBare ? '*:px-0!' : 'rounded-3 border border-line bg-surface')}
    >
      {children}
    </ul>
  )
}

export function Line({ start, title, meta, end }: { start?: ReactNode; title: ReactNode; meta?: ReactNode; end?: ReactNode }) {
  return (
    <li
      className={`grid min-h-14 items-center gap-x-3 gap-y-1 px-4 py-2.5 group-data-dense/lines:min-h-11 group-data-dense/lines:py-1.5 ${start ? 'grid-cols-[20px_minmax(0,1fr)] sm:grid-cols-[20px_minmax(0,1fr)_auto]' : 'grid-cols-[minmax(0,1fr)] group-data-dense/lines:grid-cols-[minmax(0,1fr)_auto] sm:grid-cols-[minmax(0,1fr)_auto]'}`}
    >
      {start && <div className={meta ? 'mt-0.5 self-start' : undefined}>{start}</div>}
      <div className="min-w-0">
        <div className="font-medium">{title}</div>
        {meta && <div className="text-sm text-ink-3">{meta}</div>}
      </div>
      {end && (
        <div className={`flex flex-wrap items-center gap-3 text-sm sm:justify-end sm:text-right ${start ? 'max-sm:col-start-2' : ''}`}>
          {end}
        </div>
      )}
    </li>
  )
}

/** Two letters in a ring, for a person or an enterprise; always beside the name. */
export function Face({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = (words.length > 1 ? [words[0], words.at(-1)] : [words[0]]).map((word) => [...(word ?? '')][0] ?? '').join('')
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-6 flex-none place-items-center rounded-full bg-selected text-[10px] font-bold tracking-[.02em] text-ink uppercase"
    >
      {letters}
    </span>
  )
}
