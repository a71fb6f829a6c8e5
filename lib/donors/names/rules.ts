/** The names in a text of one a line, without blanks and doubles; at most 50. */
export function namesIn(text: string | null): string[] {
  const names = (text ?? '').split('\n').map((name) => name.replace(/\s+/g, ' ').trim())
  return [...new Set(names.filter(Boolean))].slice(0, 50)
}

type Lists = { supports: readonly string[]; excludes: readonly string[]; goals: readonly string[]; aliases: string | null }

/** A mark of what a giver's lists say, so that two who change them at once find out; null where they say nothing. */
export function listsKeyOf({ supports, excludes, goals, aliases }: Lists): string | null {
  const key = JSON.stringify([supports.toSorted(), excludes.toSorted(), goals.toSorted(), namesIn(aliases)])
  return key === '[[],[],[],[]]' ? null : key
}
