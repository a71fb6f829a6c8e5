import type { ReactNode } from 'react'

export type StoryKind = 'done' | 'small' | 'next' | 'later' | 'golden'
export type StoryLine = { id: string; when: ReactNode; kind?: StoryKind; text: ReactNode; detail?: ReactNode; actions?: ReactNode }

/** What has happened and what is agreed, along a line: `<TimelineList items={[{ id, when: <DayText …/>, kind: 'done', text }]} />`. Golden only for an award of a golden giver. */
export function TimelineList({ items }: { items: readonly StoryLine[] }) {
  return (
    <ol>
      {items.map(({ id, when, kind = 'small', text, detail, actions }) => (
        <li
          key={id}
          className="group relative pb-4 pl-[26px] last:pb-0 before:absolute before:top-3.5 before:bottom-[-6px] before:left-[7.5px] before:w-px before:bg-line-strong before:opacity-60 last:before:hidden"
        >
          <svg width={16} height={16} viewBox="0 0 16 16" strokeWidth={1.6} aria-hidden="true" className="absolute top-[3px] left-0">
            {dots[kind]}
          </svg>
          <div className="text-sm text-ink-3">{when}</div>
          <div>{text}</div>
          {detail && <div className="text-sm text-ink-2">{detail}</div>}
          {actions && <div className="mt-1 flex gap-2 print:hidden">{actions}</div>}
        </li>
      ))}
    </ol>
  )
}

const dots: Record<StoryKind, ReactNode> = {
  done: <circle cx={8} cy={8} r={5} className="fill-ink-2" />,
  small: <circle cx={8} cy={8} r={3.5} className="fill-surface stroke-ink-2" />,
  next: <circle cx={8} cy={8} r={5} strokeDasharray="2.4 2" className="fill-surface stroke-ink" />,
  later: <circle cx={8} cy={8} r={3.5} className="fill-surface stroke-line-strong" />,
  golden: <circle cx={8} cy={8} r={5} className="fill-gold-fill stroke-gold-line" />,
}
