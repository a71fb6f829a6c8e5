import type { Parts } from '#lib/formats/workbook.ts'
import { TableFault } from '#lib/formats/table-fault.ts'
import { walkXml } from '#lib/formats/xml-events.ts'

/*
 * The parts of a workbook around its cells: which sheets there are, the texts they share, which styles are dates. Pure.
 */

export type SheetRef = { name: string; path: string; isHidden: boolean }

// Built-in number formats that are days (ECMA-376 §18.8.30); times alone (18–21, 45–47) are none.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** The sheets in order, each with its part inside the package. A relation that leads out of it is refused. */
export function sheetsOf(parts: Parts): { sheets: SheetRef[]; isFrom1904: boolean } {
  const home =
    [...relationsOf(parts, '_rels/.rels', '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  const body = parts.get(home)
  if (!body) throw new TableFault('workbookBroken')
  const folder = home.slice(0, home.lastIndexOf('/') + 1)
  const relations = relationsOf(parts, `${folder}_rels/${home.slice(folder.length)}.rels`, folder)
  const sheets: SheetRef[] = []
  let isFrom1904 = false
  walkXml(body(), {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const relation = relations.get(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '')
      if (!relation) throw new TableFault('workbookBroken')
      if (relation.type.endsWith('/worksheet'))
        sheets.push({
          name: attributes.name ?? '',
          path: relation.path,
          isHidden: attributes.state !== undefined && attributes.state !== 'visible',
        })
    },
  })
  return { sheets, isFrom1904 }
}

/** The texts cells point at by number; phonetic readings are no part of them. */
export function sharedTexts(parts: Parts): string[] {
  const texts: string[] = []
  let [own, isText, isPhonetic] = ['', false, false]
  const body = partNamed(parts, 'sharedstrings.xml')
  if (!body) return texts
  walkXml(body(), {
    open(name) {
      if (name === 'si') own = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't'
    },
    text(found) {
      if (isText && !isPhonetic) own += found
    },
    close(name) {
      if (name === 'si') texts.push(unescapedText(own))
      if (name === 'rPh') isPhonetic = false
      if (name === 't') isText = false
    },
  })
  return texts
}

/** A text as it is meant: `_x000D_` stands for a sign XML has no room for (ECMA-376 §22.9.2.19). Those no text holds are left out. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16))
    return /(?![\t\n\r])\p{Cc}/u.test(sign) ? '' : sign
  })
}

/** Whether a cell's style shows its number as a day. */
export function dateStyles(parts: Parts): (style: number) => boolean {
  const [formats, styles] = [new Map<number, string>(), new Array<number>()]
  let isCells = false
  const body = partNamed(parts, 'styles.xml')
  if (!body) return () => false
  walkXml(body(), {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isCells = true
      if (name === 'xf' && isCells) styles.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') isCells = false
    },
  })
  return (style) => {
    const format = styles[style] ?? 0
    const code = formats.get(format)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    return code === undefined ? builtInDates.has(format) : /[yd]/i.test(code)
  }
}

function relationsOf(parts: Parts, path: string, folder: string): Map<string, { path: string; type: string }> {
  const found = new Map<string, { path: string; type: string }>()
  const body = parts.get(path)
  if (!body) return found
  walkXml(body(), {
    open(name, { Id: id = '', Target: target = '', Type: type = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      found.set(id, { path: within(target, folder), type })
    },
  })
  return found
}

/** A target as a path of the package. */
function within(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..' && steps.pop() === undefined) throw new TableFault('zipUnsafe')
    if (step !== '..' && step !== '.') steps.push(step)
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) throw new TableFault('zipUnsafe')
  return steps.join('/')
}

function partNamed(parts: Parts, ending: string): (() => Uint8Array) | undefined {
  return [...parts].find(([name]) => name.toLowerCase() === `xl/${ending}`)?.[1]
}
