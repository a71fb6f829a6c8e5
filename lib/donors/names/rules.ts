/** The names in a text of one a line, without blanks and doubles; at most 50. */
export function namesIn(text: string | null): string[] {
  const names = (text ?? '').split('\n').map((name) => name.replace(/\s+/g, ' ').trim())
  return [...new Set(names.filter(Boolean))].slice(0, 50)
}
