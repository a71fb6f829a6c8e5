'use client'
import { type CheckLine, CheckMarks, type CheckState, Checklist } from '#app/ui/checklist.tsx'
import { Tip } from '#app/ui/tip.tsx'

/**
 * The marks of a checklist and their sum, as a name that opens the list: `<CheckTip name="Kobberkedlens Legat" sum="2 ting mangler" lines={…}
 * words={…} />`. Only the lines' words are sent, once; the drawing and the list are made of them here.
 */
export function CheckTip({
  name,
  sum,
  lines,
  words,
}: {
  name: string
  sum: string
  lines: readonly (CheckLine & { text: string })[]
  words: Readonly<Record<CheckState, string>>
}) {
  return (
    <Tip isLate label={<CheckMarks words={words} sum={sum} lines={lines.map(({ state, text }) => ({ state, name: text }))} />}>
      <b>{name}</b>
      <Checklist words={words} lines={lines} />
    </Tip>
  )
}
