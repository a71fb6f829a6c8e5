'use client'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '#app/ui/classes.ts'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'

/** `<TextField name="name" label="Navn" help="…" />`: one line. `unit` stands inside at the end (*måneder*); `isNumber` sets it right. */
export function TextField(
  props: FieldProps & { unit?: ReactNode; isNumber?: boolean } & Pick<
      ComponentProps<'input'>,
      'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoFocus' | 'spellCheck' | 'readOnly' | 'placeholder' | 'list'
    >,
) {
  const { name: _, label, help, isOptional, unit, isNumber, disabled: _off, ...rest } = props
  const { id, field, error, wiring } = useField(props)
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <Unit unit={unit}>
        <input
          type="text"
          autoComplete="off"
          inputMode={isNumber ? 'numeric' : undefined}
          {...rest}
          {...wiring}
          ref={field.ref}
          value={textOf(field.value)}
          onChange={field.onChange}
          onBlur={field.onBlur}
          className={classes('in', isNumber && 'text-right', unit !== undefined && besideUnit(unit))}
        />
      </Unit>
    </FieldFrame>
  )
}

/** A box with its unit inside, at the end. */
export function Unit({ unit, children }: { unit?: ReactNode; children: ReactNode }) {
  if (unit === undefined) return children
  return (
    <div className="relative">
      {children}
      <span className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-3">{unit}</span>
    </div>
  )
}

/** The value ends before its unit begins: *%*, *uger*, *måneder*, *bevillingsdage*. */
function besideUnit(unit: ReactNode): string {
  const letters = typeof unit === 'string' ? unit.length : 0
  return letters > 9 ? 'pr-36!' : letters > 4 ? 'pr-24!' : letters > 2 ? 'pr-14!' : 'pr-11!'
}

/** What a box shows of a value. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
