'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { type BaseSyntheticEvent, useMemo, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, type Path, type PathValue, useForm, type UseFormReturn } from 'react-hook-form'
import type * as z from 'zod/mini'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { type Answer, newKey } from '#app/ui/result.ts'
import { toast } from '#app/ui/toasts.ts'
import { type DraftKeeper, type DraftState, useDraft } from '#app/ui/use-draft.ts'
import { call } from '#app/ui/verb-button.tsx'

export type VerbFormState<Values extends FieldValues> = {
  form: UseFormReturn<Values>
  /** Sends what was typed, if it holds. */
  submit: (event?: BaseSyntheticEvent) => Promise<unknown>
  isBusy: boolean
  /** What was refused as a whole. */
  problem: string | null
  /** The row as it is now, when somebody else saved in between. */
  conflict: { message: string; current: Record<string, unknown> } | null
  /** Takes merged values and the row's new version, so that the next save holds. */
  settle: (values: Record<string, unknown>) => void
  postpone: () => void
  /** Counts refusals, so that the summary takes focus at each. */
  refusals: number
  draft: DraftState
}

type FormSchema = z.ZodMiniType<unknown, FieldValues>

/**
 * One form of one verb: `const verbForm = useVerbForm({ schema: donorForm, action: updateDonor, values, saved: 'Giveren er gemt' })`,
 * shown by `<VerbForm of={verbForm}>` (form.tsx). `values` are the row as the schema takes it (øre as a number, days as ISO) and
 * follow the server; what one has typed stays. The browser checks with the same schema and sends what was typed.
 */
export function useVerbForm<Schema extends FormSchema, Data>({
  schema,
  action,
  values,
  saved,
  undo,
  onSaved,
  draft: keeper,
}: {
  schema: Schema
  action: (raw: z.input<Schema> & { key?: string }) => Promise<Answer<Data>>
  values: z.input<Schema>
  /** The toast when it is saved. */
  saved?: string
  undo?: (data: Data) => Promise<Answer>
  onSaved?: (data: Data, values: z.input<Schema>) => void
  /** Keeps what is typed until it is saved; for forms that hold long texts. */
  draft?: DraftKeeper
}): VerbFormState<z.input<Schema>> {
  type Values = z.input<Schema>
  const { errors, ui } = useFormTexts()
  const [problem, setProblem] = useState<string | null>(null)
  const [conflict, setConflict] = useState<VerbFormState<Values>['conflict']>(null)
  const [refusals, setRefusals] = useState(0)
  const sent = useRef<{ text: string; key: string } | null>(null)
  const resolver = useMemo(() => zodResolver(schema, undefined, { raw: true }), [schema])
  const form = useForm<Values>({ resolver, values, resetOptions: { keepDirtyValues: true }, shouldFocusError: false })

  const draft = useDraft(form, ui.draftFailed, settle, keeper)

  async function send(typed: Values) {
    const text = JSON.stringify(typed)
    if (sent.current?.text !== text) sent.current = { text, key: newKey() }
    const answer = await call(action, { ...typed, key: sent.current.key }, navigator.onLine ? errors.unexpected : ui.offline)
    setProblem(null)
    setConflict(null)
    if (answer.ok) return keep(answer.data)
    if (answer.code === 'conflict' && answer.current) return setConflict({ message: answer.message, current: answer.current })
    for (const [name, message] of Object.entries(answer.fields ?? {})) form.setError(named(name), { type: 'server', message })
    if (!answer.fields) setProblem(answer.message)
    setRefusals((count) => count + 1)
  }

  async function keep(data: Data) {
    sent.current = null
    await draft.clear() // before one goes on: the next page would offer it again
    const now = form.getValues()
    const version = typeof data === 'object' && data !== null && 'version' in data ? { version: data.version } : {}
    // What is saved is no longer something typed: `resetOptions` would keep it over whatever the form holds next.
    form.reset({ ...now, ...('version' in now ? version : {}) }, { keepDirtyValues: false })
    if (saved) toast({ text: saved, undo: undo && (async () => (await undo(data)).ok) })
    onSaved?.(data, now)
  }

  function settle(merged: Record<string, unknown>) {
    setConflict(null)
    for (const [name, value] of Object.entries(merged))
      form.setValue(named(name), value as PathValue<Values, Path<Values>>, { shouldDirty: true })
  }

  // A name that comes with an answer is a field of the form.
  const named = (name: string) => name as Path<Values>
  const refuse = (_: FieldErrors<Values>) => setRefusals((count) => count + 1)
  return {
    form,
    submit: form.handleSubmit(send, refuse),
    isBusy: form.formState.isSubmitting,
    problem,
    conflict,
    settle,
    postpone: () => setConflict(null),
    refusals,
    draft,
  }
}
