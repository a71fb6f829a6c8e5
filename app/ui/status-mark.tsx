import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { type Tone, ToneShape } from '#app/ui/tone-shape.tsx'

/**
 * `<StatusMark tone="risk" label="Ved at glide fra os" />`: a shape and a word, 13 px. Full dot, half dot, triangle, moon,
 * dashed ring; the colour only repeats what the shape says.
 */
export function StatusMark({ tone, label, sub }: { tone: Tone; label: ReactNode; sub?: ReactNode }) {
  return (
    <>
      <span className={classes('mark', toneText[tone])}>
        <ToneShape tone={tone} />
        {label}
      </span>
      {sub && <span className="sub block text-xs text-ink-3">{sub}</span>}
    </>
  )
}

export const toneText: Record<Tone, string> = {
  calm: 'text-calm',
  now: 'text-now',
  risk: 'text-risk',
  rest: 'text-rest',
  never: 'text-rest',
}
