/** A JSON number as it was written, so that no digit is lost on the way to a whole number. */
export class WrittenNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const unsafeNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Why a text could not be read as JSON. */
export type JsonProblem = 'notJson' | 'unsafe'

/**
 * JSON with its numbers as written. Names that could change an object's prototype are refused, nothing is repaired.
 * Very deep nesting counts as no JSON.
 */
export function readJson(text: string): { value: unknown } | { problem: JsonProblem } {
  let isUnsafe = false
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''), (name: string, read: unknown, ...more: unknown[]) => {
      if (unsafeNames.has(name)) isUnsafe = true
      return typeof read === 'number' ? new WrittenNumber(sourceOf(more[0]) ?? String(read)) : read
    })
    return isUnsafe ? { problem: 'unsafe' } : { value }
  } catch {
    return { problem: 'notJson' }
  }
}

function sourceOf(context: unknown): string | undefined {
  const source: unknown = typeof context === 'object' && context !== null ? Reflect.get(context, 'source') : undefined
  return typeof source === 'string' ? source : undefined
}

/** A number as plain decimals: `1.5e3` is `1500`, `40000.0` stays. `null` for other texts and for absurd exponents. */
export function plainDecimal(text: string): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text.trim())
  if (!parts) return null
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts
  const shift = Number(exponent)
  const digits = whole + decimals
  const point = whole.length + shift
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
