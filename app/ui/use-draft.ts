'use client'
import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Answer } from '#app/ui/result.ts'
import { call } from '#app/ui/verb-button.tsx'

/** What was kept before of one form: its values as JSON, and when, as it is to be read. */
export type KeptDraft = { field: string; value: string | null; savedAt: string }
export type DraftKeeper = {
  kept: KeptDraft
  save: (raw: { field: string; value: string }) => Promise<Answer>
  discard: (raw: { field: string }) => Promise<Answer>
}
export type DraftState = {
  /** When the draft that waits was kept; null when there is none, or it has been answered. */
  offeredFrom: string | null
  take: () => void
  drop: () => void
  /** Whether everything typed is kept. */
  isKept: boolean
  /** What was refused. */
  problem: string | null
  /** The form was saved: the draft has had its time, and is gone when this is answered. */
  clear: () => Promise<void>
}

const pauseMs = 1200

/** Keeps what is typed after each pause, and offers what was kept before; `put` writes values into the form. Without a keeper nothing is kept. */
export function useDraft<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  failed: string,
  put: (values: Record<string, unknown>) => void,
  keeper?: DraftKeeper,
): DraftState {
  const [offeredFrom, setOffered] = useState(keeper?.kept.value ? keeper.kept.savedAt : null)
  const [isKept, setKept] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isStored = useRef(Boolean(keeper?.kept.value))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keeping = useRef<Promise<void>>(undefined)
  const isClearing = useRef(false)
  const field = keeper?.kept.field
  const save = keeper?.save
  useEffect(() => {
    if (!field || !save) return
    const keep = async (value: string) => {
      const answer = await call(save, { field, value }, failed)
      setProblem(answer.ok ? null : (answer.fields?.value ?? answer.message))
      setKept(answer.ok)
      isStored.current ||= answer.ok
    }
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer.current)
        setKept(false)
        if (!isDirty || isClearing.current) return
        timer.current = setTimeout(() => {
          keeping.current = keep(JSON.stringify(values))
        }, pauseMs)
      },
    })
    return () => {
      stop()
      clearTimeout(timer.current)
    }
  }, [form, field, save, failed])

  function take() {
    setOffered(null)
    const known = form.getValues()
    put(Object.fromEntries(Object.entries(valuesIn(keeper?.kept.value ?? '')).filter(([name]) => name in known)))
  }

  async function clear() {
    isClearing.current = true // the page's new values come meanwhile, and are not typed
    clearTimeout(timer.current)
    setOffered(null)
    setKept(false)
    await keeping.current // what is on its way would come after the removal
    const wasStored = isStored.current
    isStored.current = false
    if (keeper && wasStored) await call(keeper.discard, { field: keeper.kept.field }, failed)
    isClearing.current = false
  }

  return { offeredFrom, take, drop: () => void clear(), isKept, problem, clear }
}

function valuesIn(text: string): object {
  try {
    const values: unknown = JSON.parse(text)
    return typeof values === 'object' && values !== null ? values : {}
  } catch {
    return {} // kept by an older form
  }
}
