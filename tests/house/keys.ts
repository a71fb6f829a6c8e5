import { Visitor } from 'oxc-parser'
import { lineAt, type SourceFile } from './source.ts'
import type { Texts } from './texts.ts'

const checks = new Set([
  'minLength',
  'maxLength',
  'length',
  'regex',
  'minimum',
  'maximum',
  'refine',
  'int',
  'positive',
  'nonnegative',
  'email',
  'url',
  'gt',
  'gte',
  'lt',
  'lte',
])

/** Keys that TypeScript does not see: problems and checks name a key of errors.json, mails one of mails.json. */
export function missingKeys(files: SourceFile[], texts: Texts): string[] {
  return files.flatMap((file) => {
    const found: string[] = []
    const need = (key: unknown, namespace: string, start: number) => {
      if (typeof key !== 'string' || /[^\w.]/.test(key) || texts.has(`${namespace}.${key}`)) return
      found.push(`${file.path}:${lineAt(file.text, start)} names ${namespace}.${key}, which has no text: people would read the key.`)
    }
    new Visitor({
      CallExpression({ callee, arguments: given, start }) {
        const name =
          callee.type === 'Identifier' ? callee.name : callee.type === 'MemberExpression' && !callee.computed ? callee.property.name : ''
        if (name === 'problem' && callee.type === 'Identifier') need(literal(given[1]), 'errors', start)
        if (name === 't' && file.path.startsWith('emails/')) need(literal(given[0]), 'mails', start)
        const isCheck =
          checks.has(name) && callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'z'
        if (isCheck && given.length > 1) need(literal(given.at(-1)), 'errors', start)
      },
    }).visit(file.parsed.program)
    return found
  })
}

/**
 * Texts that nothing asks for. A key is asked for when every part of it is written somewhere in the product: in a string
 * (`t('columns.name')`), as a property (`texts.columns.name`), or as the head of a computed key (`` t(`stage.${x}`) ``).
 */
export function unusedKeys(files: SourceFile[], texts: Texts): string[] {
  const product = files.filter(({ path }) => !path.startsWith('tests/'))
  const written = new Set<string>()
  for (const file of product) gather(file, written)
  return [...texts.keys()]
    .filter((key) => !key.split('.').every((part) => written.has(part)))
    .map((key) => `messages/*/${key.replace('.', '.json: ')} is asked for nowhere: remove it, or the next person translates it in vain.`)
}

function gather({ parsed }: SourceFile, written: Set<string>): void {
  const add = (text: string) => [text, ...text.split(/[^\p{L}\p{N}_-]+/u)].forEach((part) => written.add(part))
  new Visitor({
    Literal: ({ value }) => typeof value === 'string' && add(value),
    TemplateElement: ({ value }) => add(value.raw),
    Identifier: ({ name }) => written.add(name),
    JSXIdentifier: ({ name }) => written.add(name),
  }).visit(parsed.program)
}

function literal(node: { type: string } | undefined): unknown {
  return node?.type === 'Literal' ? Reflect.get(node, 'value') : null
}
