export type Side = 'mine' | 'theirs'
type Row = Readonly<Record<string, unknown>>
type Three = { base: Row; mine: Row; theirs: Row }

/** The fields both have changed, and not to the same. */
export function clashesOf({ base, mine, theirs }: Three): string[] {
  return Object.keys(mine).filter(
    (name) =>
      name !== 'version' &&
      name in theirs &&
      !same(mine[name], theirs[name]) &&
      !same(mine[name], base[name]) &&
      !same(theirs[name], base[name]),
  )
}

/**
 * The form's values after a conflict: what only one has changed is taken from them; a clash as it was decided; two texts
 * nobody decided on stand after each other, to be written together. The version is the one that is there now.
 */
export function mergedOf(
  { base, mine, theirs }: Three,
  clashes: readonly string[],
  sides: Readonly<Record<string, Side>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(mine)
      .filter((name) => name in theirs)
      .map((name) => {
        if (name === 'version') return [name, theirs.version]
        if (!clashes.includes(name)) return [name, same(mine[name], base[name]) ? theirs[name] : mine[name]]
        if (sides[name]) return [name, sides[name] === 'mine' ? mine[name] : theirs[name]]
        return [name, [mine[name], theirs[name]].filter((text) => text !== null && text !== '').join('\n\n')]
      }),
  )
}

/** Nothing is nothing, however it is written. */
function same(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((value) => (value === undefined || value === '' ? null : value))
  return JSON.stringify(a) === JSON.stringify(b)
}
