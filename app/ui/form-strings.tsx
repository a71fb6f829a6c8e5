'use client'
import { createContext, type ReactNode, use } from 'react'
import type { Locale, Messages } from '#lib/i18n/messages.ts'

export type FormTexts = { locale: Locale; errors: Messages['errors']; ui: Messages['ui']['form'] }

const Strings = createContext<FormTexts | null>(null)

/** Hands the texts of errors and buttons to every form inside. Rendered by FormFrame (form-frame.tsx). */
export function FormStrings({ texts, children }: { texts: FormTexts; children: ReactNode }) {
  return <Strings value={texts}>{children}</Strings>
}

export function useFormTexts(): FormTexts & { sentence: (key: string) => string } {
  const texts = use(Strings)
  if (!texts) throw new Error('A form stands outside <FormFrame>')
  return { ...texts, sentence: (key) => sentenceOf(texts.errors, key) }
}

/** Puts values into a text: `fill('{count} tegn', { count: 3 })`. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A key of errors.json as its sentence; what is no key is already one. */
function sentenceOf(errors: Readonly<Record<string, unknown>>, key: string): string {
  const found = Object.hasOwn(errors, key) ? errors[key] : undefined
  return typeof found === 'string' ? found : key
}
