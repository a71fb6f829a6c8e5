import { useRouter } from 'next/navigation'
import { use, useRef, useState } from 'react'
import type { BulkAction, BulkAnswer, BulkTexts } from '#app/ui/bulk.ts'
import { useKitTexts } from '#app/ui/kit-texts.tsx'
import { type Answer, newKey } from '#app/ui/result.ts'
import { SelectionContext } from '#app/ui/selection.tsx'
import { toast } from '#app/ui/toasts.ts'
import { call } from '#app/ui/verb-button.tsx'

/** What is to be done: the act, its fields, what it says when it is done (with `{count}`), and what takes it back. */
export type BulkTask = { action: BulkAction; fields: Record<string, unknown>; done: string; undo: BulkAction }

/** Does one act to the chosen rows, a batch at a time, tells how far it is, and how many were changed and left. */
export function useBulk(texts: BulkTexts) {
  const { failed } = useKitTexts()
  const { ids, everything, clear } = use(SelectionContext)
  const router = useRouter()
  const [reached, setReached] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isStopped = useRef(false)
  const total = everything?.total ?? ids.length

  async function start({ action, fields, done, undo }: BulkTask) {
    const sum: Pick<BulkAnswer, 'changed' | 'left' | 'undo'> = { changed: 0, left: {}, undo: [] }
    isStopped.current = false
    setProblem(null)
    setReached(0)
    const whole = everything ? { query: everything.query, seenCount: everything.total } : { rows: ids }
    let next: { after: string | null; until: string | null } | null = { after: null, until: null }
    let refused: string | null = null
    while (next && !isStopped.current) {
      const answer: Answer<BulkAnswer> = await call(action, { ...fields, ...whole, ...next, key: newKey() }, failed)
      if (!answer.ok) {
        refused = Object.values(answer.fields ?? {})[0] ?? answer.message
        break
      }
      add(sum, answer.data)
      setReached(sum.changed + leftIn(sum))
      next = answer.data.after ? { after: answer.data.after, until: answer.data.until } : null
    }
    setReached(null)
    setProblem(refused)
    if (!refused) clear()
    if (sum.changed + leftIn(sum) > 0)
      toast({ text: told(sum, done, isStopped.current), undo: sum.changed > 0 ? () => takeBack(sum.undo, undo) : undefined })
    router.refresh()
  }

  async function takeBack(inputs: readonly Record<string, unknown>[], undo: BulkAction): Promise<boolean> {
    let isDone = true
    for (const input of inputs) {
      const answer = await call(undo, { ...input, key: newKey() }, failed)
      isDone &&= answer.ok && leftIn(answer.data) === 0
    }
    router.refresh()
    return isDone
  }

  function told(sum: Pick<BulkAnswer, 'changed' | 'left'>, done: string, wasStopped: boolean): string {
    const reasons = Object.entries(sum.left).map(([why, count]) => (texts.left[why] ?? why).replace('{count}', String(count)))
    const parts = [
      done.replace('{count}', String(sum.changed)),
      ...(reasons.length > 0 ? [`${texts.leftAlone.replace('{count}', String(leftIn(sum)))}: ${reasons.join(', ')}`] : []),
      ...(wasStopped ? [texts.stopped] : []),
    ]
    return parts.join(' · ')
  }

  return { start, stop: () => (isStopped.current = true), reached, total, isEverything: everything !== null, problem, ids, everything }
}

const leftIn = ({ left }: Pick<BulkAnswer, 'left'>) => Object.values(left).reduce<number>((sum, count) => sum + (count ?? 0), 0)

function add(sum: Pick<BulkAnswer, 'changed' | 'left' | 'undo'>, batch: BulkAnswer): void {
  sum.changed += batch.changed
  for (const [why, count] of Object.entries(batch.left)) sum.left[why] = (sum.left[why] ?? 0) + (count ?? 0)
  sum.undo.push(...batch.undo)
}
