'use client'
import { use, useEffect, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { fieldId, FormId } from '#app/ui/field.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import type { VerbFormState } from '#app/ui/use-verb-form.ts'

/** What must be mended, on top of the form, with a link to each field. Takes focus at each refusal. */
export function FormSummary<Values extends FieldValues>({ of }: { of: VerbFormState<Values> }) {
  const { ui, sentence } = useFormTexts()
  const form = use(FormId)
  const box = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Record<string, string>>({})
  const errors = flat(of.form.formState.errors)
  const shown = errors.toSorted((a, b) => Object.keys(labels).indexOf(a.name) - Object.keys(labels).indexOf(b.name))
  const seen = useRef(0)
  // Waits for the render that has the errors in it.
  useEffect(() => {
    if (of.refusals === seen.current || !box.current) return
    seen.current = of.refusals
    setLabels(labelsOf(form))
    box.current.focus()
  }, [of.refusals, of.problem, errors.length, form])
  if (of.refusals === 0 || (errors.length === 0 && !of.problem)) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="flex items-start gap-3 rounded-2 bg-risk-soft px-4 py-3 forced-colors:border">
      <Icon name="error" className="mt-0.5 text-risk" />
      <div>
        <p className="font-bold">{of.problem ?? (errors.length === 1 ? ui.fixOne : fill(ui.fixMany, { count: errors.length }))}</p>
        <ul>
          {shown.map(({ name, message }) => (
            <li key={name}>
              <a href={`#${fieldId(form, name)}`} onClick={(event) => go(event, fieldId(form, name))} className="inline-block py-0.5">
                {labels[name] ? `${labels[name]}: ` : ''}
                {sentence(message)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Moves to the field without touching the address. */
function go(event: { preventDefault: () => void }, id: string) {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus()
  field.scrollIntoView({ block: 'center' })
}

/** The labels of a form's fields, by name, in the order they are read. */
export function labelsOf(form: string): Record<string, string> {
  const found = document.getElementById(form)?.querySelectorAll<HTMLElement>('[data-label]') ?? []
  return Object.fromEntries(
    [...found].map((label) => [
      (label.getAttribute('for') ?? label.dataset.label ?? '').slice(form.length + 1),
      label.firstChild?.textContent ?? '',
    ]),
  )
}

/** Errors of fields inside fields too, by dotted name. */
function flat(errors: object, before = ''): { name: string; message: string }[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || name === 'root' || name === 'ref') return []
    const full = before + name
    return 'message' in error && typeof error.message === 'string' ? [{ name: full, message: error.message }] : flat(error, `${full}.`)
  })
}
