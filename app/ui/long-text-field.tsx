'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { fill, type FormTexts, useFormTexts } from '#app/ui/form-strings.tsx'
import { textOf } from '#app/ui/text-field.tsx'
import { formatCount } from '#lib/money.ts'

/**
 * `<LongTextField name="note" label="Note" limitChars={1500} lineBreaks={2} />`: grows with its text. The counter is words first:
 * *84 tegn for langt*. `limitWords` counts words; `count` replaces the way characters are counted. Up to `hardLimit` too much is still tolerated.
 */
export function LongTextField(
  props: FieldProps & {
    rows?: number
    limitChars?: number
    lineBreaks?: 1 | 2
    limitWords?: number
    hardLimit?: number
    isCounted?: boolean
    count?: (text: string) => number
    end?: ReactNode
  },
) {
  const { label, help, isOptional, rows = 4, end } = props
  const { id, field, error, wiring } = useField(props)
  const texts = useFormTexts()
  const box = useRef<HTMLTextAreaElement>(null)
  const text = textOf(field.value)
  useEffect(() => {
    if (!box.current || CSS.supports('field-sizing', 'content')) return
    box.current.style.height = 'auto'
    box.current.style.height = `${box.current.scrollHeight + 2}px`
  }, [text])
  const counter = counterOf(text, props, texts)
  return (
    <FieldFrame
      id={id}
      label={label}
      help={help}
      error={error}
      isOptional={isOptional}
      end={
        (counter || end) && (
          <span className="ml-auto flex items-center gap-3 text-sm text-ink-2">
            {counter && (
              <span id={`${id}-count`} className={counter.isOver ? 'font-medium text-risk' : undefined}>
                {counter.text}
              </span>
            )}
            {end}
          </span>
        )
      }
    >
      <textarea
        rows={rows}
        {...wiring}
        aria-describedby={[wiring['aria-describedby'], counter && `${id}-count`].filter(Boolean).join(' ') || undefined}
        className="in block min-h-24 field-sizing-content"
        ref={(node) => {
          box.current = node
          field.ref(node)
        }}
        value={text}
        onChange={field.onChange}
        onBlur={field.onBlur}
      />
    </FieldFrame>
  )
}

type Limits = {
  hardLimit?: number
  limitChars?: number
  lineBreaks?: 1 | 2
  limitWords?: number
  isCounted?: boolean
  count?: (text: string) => number
}

function counterOf(
  text: string,
  { limitChars, lineBreaks, limitWords, hardLimit, isCounted, count }: Limits,
  { ui, locale }: FormTexts,
): { text: string; isOver: boolean } | null {
  const figure = (count: number) => formatCount(count, locale)
  const tolerated = (over: number, text: string) => ({ text: fill(text, { count: figure(over) }), isOver: false })
  if (limitWords !== undefined) {
    const words = text.split(/\s+/).filter(Boolean).length
    if (words > limitWords && words <= (hardLimit ?? 0)) return tolerated(words - limitWords, ui.wordsTolerated)
    return words > limitWords
      ? { text: fill(ui.wordsOver, { count: figure(words - limitWords) }), isOver: true }
      : { text: fill(ui.wordsOf, { count: figure(words), max: figure(limitWords) }), isOver: false }
  }
  const chars = count ? count(text) : [...text].length + (lineBreaks === 2 ? text.split('\n').length - 1 : 0)
  if (limitChars === undefined) return isCounted ? { text: fill(ui.countFree, { count: figure(chars) }), isOver: false } : null
  if (chars > limitChars && chars <= (hardLimit ?? 0)) return tolerated(chars - limitChars, ui.tolerated)
  if (chars > limitChars) return { text: fill(ui.over, { count: figure(chars - limitChars) }), isOver: true }
  return {
    text: lineBreaks
      ? fill(ui.countBreaks, { count: figure(chars), max: figure(limitChars), breaks: lineBreaks })
      : fill(ui.count, { count: figure(chars), max: figure(limitChars) }),
    isOver: false,
  }
}
