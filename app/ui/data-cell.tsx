import type { ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { Rings } from '#app/ui/rings.tsx'
import { SparkBars } from '#app/ui/spark-bars.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { type Tone, tones } from '#app/ui/tone-shape.tsx'

/** A cell as it is shown: text; [figure] alone when it is zero; or the parts its kind is made of. */
export type Shown = string | null | readonly (string | boolean | null | readonly number[])[]

/** What stands inside a cell of a DataTable. */
export function cellText(kind: string, shown: Shown): ReactNode {
  if (shown === null) return '–'
  const [first, second, third] = typeof shown === 'string' ? [shown, null, null] : shown
  if (kind === 'status' && isTone(first)) return <StatusMark tone={first} label={second} sub={third} />
  if (kind === 'spark' && typeof first === 'object' && first !== null)
    return <SparkBars heights={first} isGolden={second === true} label={String(third)} />
  if (kind === 'golden') {
    return (
      <span className={classes('inline-flex items-center gap-1 whitespace-nowrap', second === true && 'font-bold text-gold')}>
        {second === true && <Rings size={13} isGolden />}
        {first}
      </span>
    )
  }
  if (kind === 'stage') {
    return (
      <span className="inline-flex min-h-[22px] items-center rounded-pill bg-rest-soft px-2 text-sm font-medium whitespace-nowrap text-rest forced-colors:border">
        {first}
      </span>
    )
  }
  return (
    <>
      {first}
      {second && <span className="sub">{second}</span>}
    </>
  )
}

function isTone(word: unknown): word is Tone {
  return tones.some((tone) => tone === word)
}
