'use client'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { textOf, Unit } from '#app/ui/text-field.tsx'
import { formatOreInput, parseOre } from '#lib/money.ts'

/**
 * `<MoneyField name="amountOre" label="Bevilget" />`: accepts 25000, 25.000 and 25.000,50, and writes it back as 25.000,00. The
 * form holds whole øre as a number; only what cannot be read stays as typed, so that the check can say so. `unit` for other
 * currencies.
 */
export function MoneyField(props: FieldProps & { unit?: string; autoFocus?: boolean }) {
  const { label, help, isOptional, unit = 'kr.', autoFocus } = props
  const { id, field, error, wiring } = useField(props)
  function write() {
    const ore = typeof field.value === 'string' ? parseOre(field.value) : null
    if (ore !== null) field.onChange(ore)
    field.onBlur()
  }
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <Unit unit={unit}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={autoFocus}
          {...wiring}
          ref={field.ref}
          className="in pr-11! text-right"
          value={typeof field.value === 'number' ? formatOreInput(field.value) : textOf(field.value)}
          onChange={field.onChange}
          onBlur={write}
        />
      </Unit>
    </FieldFrame>
  )
}
