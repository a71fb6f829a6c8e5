import { Visitor } from 'oxc-parser'
import { lineAt, type SourceFile } from './source.ts'

const spoken = new Set(['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'])
const sameEverywhere = new Set(['Gylden'])

/** Words in attributes are read aloud or shown, and so are in both languages. (What stands between tags is held by lint.) */
export function writtenAttributes(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('app/') && path.endsWith('.tsx'))
    .flatMap((file) => {
      const found: string[] = []
      new Visitor({
        JSXAttribute({ name, value, start }) {
          if (name.type !== 'JSXIdentifier' || !spoken.has(name.name) || !value) return
          const words = wordsOf(value)
          if (words)
            found.push(
              `${file.path}:${lineAt(file.text, start)} has ${name.name}="${words}" in the code: every string on the screen is in messages/da and messages/en.`,
            )
        },
      }).visit(file.parsed.program)
      return found
    })
}

/** The words written in an attribute's value, if any; a sign or a single letter is none. */
function wordsOf(node: { type: string }): string | null {
  if (node.type === 'Literal') return worded(Reflect.get(node, 'value'))
  if (node.type === 'JSXExpressionContainer') return wordsOf(Reflect.get(node, 'expression'))
  if (node.type === 'TemplateLiteral')
    return firstOf(Reflect.get(node, 'quasis'), (part: { value: { cooked: string } }) => worded(part.value.cooked))
  if (node.type === 'ConditionalExpression') return wordsOf(Reflect.get(node, 'consequent')) ?? wordsOf(Reflect.get(node, 'alternate'))
  return null
}

function worded(text: unknown): string | null {
  return typeof text === 'string' && /\p{L}{2}/u.test(text) && !sameEverywhere.has(text) ? text : null
}

function firstOf<T>(all: T[], find: (one: T) => string | null): string | null {
  return all.map(find).find((found) => found !== null) ?? null
}
