import type { RecordValue, SheetRecord } from '#lib/imports/sheets/schema.ts'

type Values = Readonly<Record<string, RecordValue>>

/** Fields where both say something, and not the same. What is known stays. */
export function differencesOf(
  fields: readonly string[],
  theirs: Values,
  ours: Readonly<Record<string, unknown>>,
): NonNullable<SheetRecord['differences']> {
  return fields.flatMap((field) => {
    const [mine, yours] = [ours[field], theirs[field]]
    if (mine === null || mine === undefined || mine === '' || yours === null || yours === undefined || sameText(mine, yours)) return []
    return [{ field, ours: String(mine), theirs: String(yours) }]
  })
}

function sameText(mine: unknown, yours: unknown): boolean {
  const plain = (value: unknown) =>
    String(value)
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?|\/$/g, '')
  return plain(mine) === plain(yours)
}
