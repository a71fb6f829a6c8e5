'use client'
import { use, useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { clashesOf, mergedOf, type Side } from '#app/ui/conflict.ts'
import { fieldId, FormId } from '#app/ui/field.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { labelsOf } from '#app/ui/form-summary.tsx'
import type { VerbFormState } from '#app/ui/use-verb-form.ts'
import { textOf } from '#app/ui/text-field.tsx'
import { type DiffPart, wordDiff } from '#app/ui/word-diff.ts'
import { formatDay, isDay } from '#lib/day.ts'
import { formatOreInput } from '#lib/money.ts'

/**
 * Somebody else saved in between: both texts whole, side by side, what differs is tinted and underlined. Fields only one of
 * the two has changed merge by themselves. Nothing is saved before one saves again.
 */
export function ConflictView<Values extends FieldValues>({ of }: { of: VerbFormState<Values> }) {
  const { ui } = useFormTexts()
  const form = use(FormId)
  const box = useRef<HTMLElement>(null)
  const [sides, setSides] = useState<Record<string, Side>>({})
  useEffect(() => box.current?.focus(), [])
  if (!of.conflict) return null
  const given = { base: of.form.formState.defaultValues ?? {}, mine: of.form.getValues(), theirs: of.conflict.current }
  const labels = labelsOf(form)
  const clashes = clashesOf(given).filter((name) => labels[name])
  // Two long texts can be written together; of two amounts or days one holds, and mine until the other is chosen.
  const chosen = Object.fromEntries(
    clashes.flatMap((name) => (sides[name] ? [[name, sides[name]]] : isLong(form, name) ? [] : [[name, 'mine' as const]])),
  )
  const isDecided = clashes.every((name) => chosen[name])
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={of.conflict.message}
      className="rounded-4 border border-line bg-raised p-4 shadow-2 sm:p-6"
    >
      <h2 className="text-lg tracking-[-.01em]">{of.conflict.message}</h2>
      <p className="mt-1 text-ink-2">{ui.conflictLead}</p>
      {clashes.map((name) => {
        const texts = {
          mine: inWords(form, name, given.mine[name]) || ui.empty,
          theirs: inWords(form, name, given.theirs[name]) || ui.empty,
        }
        const parts = wordDiff(texts.mine, texts.theirs)
        const choose = (side: Side) => setSides({ ...sides, [name]: side })
        return (
          <div key={name} className="mt-5">
            <h3 className="mb-2 text-base">{labels[name]}</h3>
            <div className="grid gap-4 sm:grid-cols-2">
              <Text
                title={ui.mine}
                parts={parts.mine}
                button={ui.useMine}
                isChosen={chosen[name] === 'mine'}
                choose={() => choose('mine')}
              />
              <Text
                title={ui.theirs}
                parts={parts.theirs}
                button={ui.useTheirs}
                isChosen={chosen[name] === 'theirs'}
                choose={() => choose('theirs')}
              />
            </div>
          </div>
        )
      })}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button kind="main" onClick={() => of.settle(mergedOf(given, clashes, chosen))}>
          {isDecided ? ui.keep : ui.write}
        </Button>
        <Button kind="quiet" onClick={of.postpone}>
          {ui.later}
        </Button>
      </div>
    </section>
  )
}

function Text({
  title,
  parts,
  button,
  isChosen,
  choose,
}: {
  title: string
  parts: DiffPart[]
  button: string
  isChosen: boolean
  choose: () => void
}) {
  return (
    <div
      className={classes(
        'flex flex-col rounded-2 border bg-surface p-4',
        isChosen ? 'border-ink inset-ring inset-ring-ink' : 'border-line',
      )}
    >
      <b>{title}</b>
      <p className="mt-2 mb-3 leading-read whitespace-pre-wrap wrap-break-word">
        {parts.map((part, at) => (part.isOnlyHere ? <ins key={at}>{part.text}</ins> : <span key={at}>{part.text}</span>))}
      </p>
      <Button className="mt-auto self-start" aria-pressed={isChosen} onClick={choose}>
        {button}
      </Button>
    </div>
  )
}

function isLong(form: string, name: string): boolean {
  return document.getElementById(fieldId(form, name)) instanceof HTMLTextAreaElement
}

/** A value as its field would show it: the word of a choice, kroner, a day. */
function inWords(form: string, name: string, value: unknown): string {
  const box = document.getElementById(fieldId(form, name))
  if (box instanceof HTMLSelectElement) return [...box.options].find((option) => option.value === wordOf(value))?.text ?? ''
  if (typeof value === 'number' && box?.getAttribute('inputmode') === 'decimal') return formatOreInput(value)
  if (typeof value === 'string' && isDay(value)) return formatDay(value, 'da')
  return wordOf(value)
}

function wordOf(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : textOf(value)
}
