import type { ReactNode } from 'react'
import { AppLink } from '#app/ui/app-link.tsx'
import { classes } from '#app/ui/classes.ts'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'

export const checkStates = ['ok', 'missing', 'none', 'stops', 'consider'] as const
export type CheckState = (typeof checkStates)[number]
export type CheckLine = {
  id?: string
  state: CheckState
  text: ReactNode
  detail?: ReactNode
  link?: { href: string; label: string; about?: string }
}

/**
 * `<Checklist lines={[{ state: 'missing', text: 'Rapporten er ikke sendt', link: { href, label: 'Åbn' } }]} words={…} />`: a shape, a sentence, and for
 * what is missing the link that mends it. `words` says each state to readers: { ok: 'I orden', missing: 'Mangler', none: 'Gælder ikke', … }.
 */
export function Checklist({ lines, words }: { lines: readonly CheckLine[]; words: Readonly<Record<CheckState, string>> }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line, at) => (
        <li key={line.id ?? at} className="grid grid-cols-[16px_minmax(0,1fr)_auto] items-start gap-x-3 py-[7px]">
          <Icon name={shapes[line.state]} className={classes('mt-0.5', marks[line.state])} />
          <span className={classes(line.state === 'none' && 'text-ink-3', isOpen(line.state) && 'font-medium')}>
            <span className="sr-only">{words[line.state]}: </span>
            {line.text}
            {line.detail && <small className="block text-sm font-regular text-ink-2">{line.detail}</small>}
          </span>
          {line.link && (
            <AppLink href={line.link.href} aria-label={line.link.about} className="text-sm">
              {line.link.label}
            </AppLink>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The same checks as a row of marks for tables: `<CheckMarks lines={…} words={…} sum="2 ting mangler" />`. */
export function CheckMarks({
  lines,
  words,
  sum,
}: {
  lines: readonly { state: CheckState; name: string }[]
  words: Readonly<Record<CheckState, string>>
  sum: string
}) {
  return (
    <>
      <svg
        role="img"
        aria-label={lines.map(({ state, name }) => `${name}: ${words[state]}`).join('; ')}
        width={lines.length * 13}
        height={14}
      >
        {lines.map(({ state }, at) =>
          state === 'none' ? (
            <line key={at} x1={at * 13 + 3} x2={at * 13 + 9} y1={7} y2={7} strokeWidth={1.5} className="stroke-line-strong" />
          ) : isOpen(state) ? (
            <circle key={at} cx={at * 13 + 6} cy={7} r={4.25} strokeWidth={1.75} className="fill-none stroke-risk" />
          ) : (
            <circle key={at} cx={at * 13 + 6} cy={7} r={4.5} className="fill-ink-2" />
          ),
        )}
      </svg>
      <span className="sub mt-1 block text-xs text-ink-3">{sum}</span>
    </>
  )
}

function isOpen(state: CheckState): boolean {
  return state === 'missing' || state === 'stops' || state === 'consider'
}

const shapes: Record<CheckState, IconName> = { ok: 'check', missing: 'ring', none: 'dash', stops: 'stop', consider: 'question' }
const marks: Record<CheckState, string> = {
  ok: 'text-ink',
  missing: 'text-risk',
  none: 'text-ink-3',
  stops: 'text-risk',
  consider: 'text-now',
}
