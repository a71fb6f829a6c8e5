import * as z from 'zod/mini'

/** What reading a typed value gives: the value, or the error key (in the `errors` messages) to show beside the field, and what it may be. */
export type Reading<T> = { value: T } | { error: string; limits?: Record<string, number> }

/** A required field over a reader of what a person typed or what another door (import, API) sends as a number. */
export function typedField<T>(read: (typed: string | number) => Reading<T>) {
  return z.pipe(
    z.union([z.string(), z.number()], 'required'),
    z.transform((typed, payload): T => {
      if (isEmpty(typed)) return refuse(payload, typed, 'required')
      const reading = read(typed)
      return 'error' in reading ? refuse(payload, typed, reading.error, reading.limits) : reading.value
    }),
  )
}

/** The same, where nothing typed is `null`. */
export function optionalTypedField<T>(read: (typed: string | number) => Reading<T>) {
  return z.pipe(
    z.nullish(z.union([z.string(), z.number()], 'invalid')),
    z.transform((typed, payload): T | null => {
      if (typed === null || typed === undefined || isEmpty(typed)) return null
      const reading = read(typed)
      return 'error' in reading ? refuse(payload, typed, reading.error, reading.limits) : reading.value
    }),
  )
}

function isEmpty(typed: string | number): boolean {
  return typeof typed === 'string' && typed.trim() === ''
}

function refuse(payload: z.core.ParsePayload, input: unknown, key: string, params?: Record<string, number>): never {
  payload.issues.push({ code: 'custom', message: key, input, params })
  return z.NEVER
}
