/** The code of a new word: lower-case ASCII of its Danish label, numbered where it is taken. */
export function codeOf(label: string, taken: ReadonlySet<string>): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' }
  const plain = label
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 50)
  const code = plain || 'ord'
  if (!taken.has(code)) return code
  for (let number = 2; ; number++) if (!taken.has(`${code}_${number}`)) return `${code}_${number}`
}

/** Whether a word may be chosen on a day: both ends count, none means always. */
export function holdsOn({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day)
}
