'use client'

import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import type * as z from 'zod/mini'
import { Button } from '#app/ui/button.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { newKey } from '#app/ui/result.ts'
import { toast } from '#app/ui/toasts.ts'
import { call } from '#app/ui/verb-button.tsx'
import type { nextStepForm } from '#lib/donors/schema.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { setNextStep } from '../actions.ts'
import { StepForm } from './step-form.tsx'

type Texts = Messages['relation']['step']
type Values = z.input<typeof nextStepForm>

/** The step agreed with a giver, written where it is read. When it is done the next is asked for. */
export function NextStep({ values, texts, mayEdit, when }: { values: Values; texts: Texts; mayEdit: boolean; when: ReactNode }) {
  const { errors } = useFormTexts()
  const [state, setState] = useState<'read' | 'edit' | 'ask'>('read')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, start] = useTransition()
  const buttons = useRef<HTMLDivElement>(null)
  const isReturning = useRef(false)
  useEffect(() => {
    if (state === 'read' && isReturning.current) buttons.current?.querySelector('button')?.focus()
    isReturning.current = state !== 'read'
  }, [state])
  const close = () => setState('read')

  function finish() {
    start(async () => {
      const answer = await call(setNextStep, { ...values, nextStep: '', nextStepDay: '', key: newKey() }, errors.unexpected)
      setProblem(answer.ok ? null : answer.message)
      if (!answer.ok) return
      const before = { ...values, version: answer.data.version }
      toast({ text: texts.finished, undo: async () => (await call(setNextStep, { ...before, key: newKey() }, errors.unexpected)).ok })
      setState('ask')
    })
  }

  if (state !== 'read')
    return (
      <div
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) close()
        }}
      >
        {state === 'ask' && (
          <p role="status" className="mb-2 font-bold">
            {texts.isDone}
          </p>
        )}
        <StepForm values={values} texts={texts} cancel={state === 'ask' ? texts.skip : null} close={close} />
      </div>
    )
  return (
    <>
      <p className="font-bold wrap-break-word">{values.nextStep || texts.none}</p>
      {when}
      {mayEdit && (
        <div ref={buttons} className="mt-2 flex flex-wrap gap-2 print:hidden">
          <Button isSmall onClick={() => setState('edit')}>
            {values.nextStep ? texts.edit : texts.set}
          </Button>
          {values.nextStep && (
            <Button isSmall isBusy={isBusy} onClick={finish}>
              {texts.done}
            </Button>
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className="mt-1 text-sm font-medium text-risk">
          {problem}
        </p>
      )}
    </>
  )
}
