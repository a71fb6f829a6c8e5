/** What a mail can fill in by itself. */
export type MergeField = 'name' | 'firstName' | 'title' | 'giver' | 'enterprise' | 'sender' | 'network' | 'day'

/** The fields as they are written, in Danish and in English; both are understood in any template. */
export const mergeWords: Readonly<Record<MergeField, readonly [da: string, en: string]>> = {
  name: ['navn', 'name'],
  firstName: ['fornavn', 'first name'],
  title: ['titel', 'title'],
  giver: ['giver', 'giver'],
  enterprise: ['virksomhed', 'enterprise'],
  sender: ['afsender', 'sender'],
  network: ['netværk', 'network'],
  day: ['dag', 'day'],
}

const braces = /\{([^{}\n]{1,40})\}/g

/** The first field of a text that is none of ours, braces included. */
export function unknownField(text: string | null): string | null {
  return [...(text ?? '').matchAll(braces)].find(([, word]) => fieldOf(word) === null)?.[0] ?? null
}

/** The first field that nothing was filled into. */
export function openField(text: string): string | null {
  return [...text.matchAll(braces)].find(([, word]) => fieldOf(word) !== null)?.[0] ?? null
}

/** The text with its fields filled; one that has no value stays, so that whoever writes sees it. What is filled in is not looked through again. */
export function merged(text: string, values: Readonly<Record<MergeField, string | null>>): string {
  return text.replace(braces, (whole, word: string) => {
    const field = fieldOf(word)
    return field ? values[field] || whole : whole
  })
}

function fieldOf(word: string | undefined): MergeField | null {
  const written = (word ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
  for (const [field, words] of Object.entries(mergeWords)) if (words.includes(written)) return isField(field) ? field : null
  return null
}

function isField(word: string): word is MergeField {
  return Object.hasOwn(mergeWords, word)
}
