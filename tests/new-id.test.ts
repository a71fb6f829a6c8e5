import { expect, test } from 'vitest'
import { newId } from '#db/new-id.ts'

test('ids sort as they were made, within a thousandth of a second too', () => {
  const at = Date.UTC(2026, 9, 1)
  const made = Array.from({ length: 5000 }, () => newId(at))
  expect(made.toSorted()).toEqual(made)
  expect(newId(at + 1) > (made.at(-1) ?? '')).toBe(true)
})

test('an id is a UUID of version 7 that says its time and is never made twice', () => {
  const at = Date.UTC(2026, 9, 1, 12, 30)
  const made = Array.from({ length: 5000 }, () => newId(at))
  expect(new Set(made).size).toBe(5000)
  for (const id of made) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(Number.parseInt((made[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(at)
})
