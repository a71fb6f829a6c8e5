'use client'
import { useRef } from 'react'
import { Icon } from '#app/ui/line-icon.tsx'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { textOf } from '#app/ui/text-field.tsx'
import { formatDay, isDay, parseDay } from '#lib/day.ts'

/** `<DayField name="decidedOn" label="Afgjort den" />`: accepts 1/10, 1.10.26 and 1. oktober 2026, and writes 01.10.2026. The form holds `YYYY-MM-DD`. */
export function DayField(props: FieldProps) {
  const { label, help, isOptional } = props
  const { id, field, error, wiring } = useField(props)
  const { ui } = useFormTexts()
  const calendar = useRef<HTMLInputElement>(null)
  const typed = textOf(field.value)
  function write() {
    const day = parseDay(typed, new Date().getFullYear())
    if (day !== null) field.onChange(day)
    field.onBlur()
  }
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto]">
        <input
          type="text"
          autoComplete="off"
          placeholder={ui.dayHint}
          {...wiring}
          ref={field.ref}
          className="in rounded-r-none!"
          value={isDay(typed) ? formatDay(typed, 'da') : typed}
          onChange={field.onChange}
          onBlur={write}
        />
        <span className="relative">
          <button
            type="button"
            aria-label={ui.calendar}
            disabled={props.disabled}
            onClick={() => calendar.current?.showPicker()}
            className="grid h-full w-(--control) place-items-center rounded-r-2 border border-l-0 border-line-strong bg-surface hover:bg-hover"
          >
            <Icon name="calendar" />
          </button>
          <input
            ref={calendar}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 opacity-0"
            value={isDay(typed) ? typed : ''}
            onChange={(event) => field.onChange(event.target.value)}
          />
        </span>
      </div>
    </FieldFrame>
  )
}
