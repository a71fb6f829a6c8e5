/** The story's day and the keys its rows are known by while they are written. */
export const storyDay = '2026-10-01'
export const storyTime = new Date('2026-10-01T06:00:00.000Z')

/** What was written so far: `E1`, `HAV`, `HAV-23`, `P1`, `karla` → id. */
export type Known = Map<string, string>

/** The id of what the story calls by this key. Throws where the story has none. */
export function idOf(known: Known, key: string): string {
  const id = known.get(key)
  if (id === undefined) throw new Error(`The story has no ${key}`)
  return id
}

export const ore = (kroner: number): number => Math.round(kroner * 100)
