import { readdirSync, readFileSync } from 'node:fs'

export type Texts = Map<string, string>
type Tree = { [name: string]: string | Tree }

/** Every text of a language by its whole key: `donors.columns.name`. */
export function textsOf(locale: string): Texts {
  const files = readdirSync(`messages/${locale}`).filter((file) => file.endsWith('.json'))
  return flat(
    Object.fromEntries(files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))])),
  )
}

export function flat(tree: Tree, prefix = ''): Texts {
  return new Map(
    Object.entries(tree).flatMap(([name, inner]) =>
      typeof inner === 'string' ? [[`${prefix}${name}`, inner] as const] : [...flat(inner, `${prefix}${name}.`)],
    ),
  )
}

/** Both languages say the same things with the same values. */
export function languageViolations(danish: Texts, english: Texts): string[] {
  const lacking = (has: Texts, lacks: Texts, language: string) =>
    [...has.keys()].filter((key) => !lacks.has(key)).map((key) => `${key} is missing in ${language}: that language would show the key.`)
  const unlike = [...danish].flatMap(([key, text]) => {
    const other = english.get(key)
    if (other === undefined) return []
    const [ours, theirs] = [valuesOf(text), valuesOf(other)]
    return ours === theirs ? [] : [`${key} takes {${ours}} in Danish and {${theirs}} in English: one of them would show a gap.`]
  })
  return [...lacking(danish, english, 'English'), ...lacking(english, danish, 'Danish'), ...unlike]
}

/** The values and tags that an ICU text takes, with the way each is read: `count:plural name`. */
export function valuesOf(text: string): string {
  return [...new Set(argumentsIn(text.replace(/'\{[^']*'|''/g, '')))].sort().join(' ')
}

function argumentsIn(text: string): string[] {
  const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`)
  return [...tags, ...partsIn(text).flatMap(argumentOf)]
}

function argumentOf(part: string): string[] {
  const [name = '', kind, ...choices] = part.split(',').map((piece) => piece.trim())
  if (!kind) return [name]
  return [`${name}:${kind}`, ...partsIn(choices.join(',')).flatMap(argumentsIn)]
}

/** What stands between the outermost braces. */
function partsIn(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{' && depth++ === 0) start = at + 1
    if (sign === '}' && --depth === 0) parts.push([...text].slice(start, at).join(''))
  }
  return parts
}
