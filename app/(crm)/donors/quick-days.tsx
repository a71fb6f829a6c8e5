'use client'

import { useController, useFormContext } from 'react-hook-form'
import { chipLook } from '#app/ui/chip.tsx'
import { addDays, addMonths, type Day } from '#lib/day.ts'

/** The days people mean most often, one press each; beside the field that takes any day. */
export function QuickDays({
  name,
  today,
  texts,
}: {
  name: string
  today: Day
  texts: { followUpDay: string; tomorrow: string; week: string; month: string }
}) {
  const { control } = useFormContext()
  const { field } = useController({ name, control })
  const days = [
    { label: texts.tomorrow, day: addDays(today, 1) },
    { label: texts.week, day: addDays(today, 7) },
    { label: texts.month, day: addMonths(today, 1) },
  ]
  return (
    <div role="group" aria-label={texts.followUpDay} className="flex flex-wrap gap-2">
      {days.map(({ label, day }) => {
        const isOn = field.value === day
        return (
          <button
            key={day}
            type="button"
            aria-pressed={isOn}
            onClick={() => field.onChange(isOn ? '' : day)}
            className={chipLook(isOn ? 'pressed' : 'plain')}
          >
            {label}
          </button>
        )
      })}
    </div>
  )
}
