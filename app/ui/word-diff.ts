export type DiffPart = { text: string; isOnlyHere: boolean }

/** What of each text the other has not, word by word (longest common subsequence). Very long texts are compared by line. */
export function wordDiff(mine: string, theirs: string): { mine: DiffPart[]; theirs: DiffPart[] } {
  const isLong = mine.length * theirs.length > 9_000_000
  const left = mine.split(isLong ? /(?<=\n)/ : /(?<=\s)/)
  const right = theirs.split(isLong ? /(?<=\n)/ : /(?<=\s)/)
  const wide = right.length + 1
  const longest = new Uint32Array((left.length + 1) * wide)
  for (let at = left.length - 1; at >= 0; at--) {
    for (let to = right.length - 1; to >= 0; to--) {
      longest[at * wide + to] =
        left[at] === right[to]
          ? (longest[(at + 1) * wide + to + 1] ?? 0) + 1
          : Math.max(longest[(at + 1) * wide + to] ?? 0, longest[at * wide + to + 1] ?? 0)
    }
  }
  const parts = { mine: new Array<DiffPart>(), theirs: new Array<DiffPart>() }
  for (let at = 0, to = 0; at < left.length || to < right.length;) {
    if (at < left.length && to < right.length && left[at] === right[to]) {
      add(parts.mine, left[at++] ?? '', false)
      add(parts.theirs, right[to++] ?? '', false)
    } else if (to >= right.length || (at < left.length && (longest[(at + 1) * wide + to] ?? 0) >= (longest[at * wide + to + 1] ?? 0)))
      add(parts.mine, left[at++] ?? '', true)
    else add(parts.theirs, right[to++] ?? '', true)
  }
  return parts
}

function add(parts: DiffPart[], text: string, isOnlyHere: boolean): void {
  const last = parts.at(-1)
  if (last?.isOnlyHere === isOnlyHere) last.text += text
  else parts.push({ text, isOnlyHere })
}
