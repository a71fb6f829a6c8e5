/**
 * A reason in words: `code`, `code:field` or `code:row`. `label` gives the words of a code, `field` a field's own name.
 */
export function reasonText(reason: string, label: (code: string) => string, field: (name: string) => string): string {
  const [code = '', about] = reason.split(':')
  if (about === undefined) return label(code)
  return /^\d+$/.test(about) ? `${label(code)} ${about}` : `${field(about)}: ${label(code).charAt(0).toLowerCase()}${label(code).slice(1)}`
}
