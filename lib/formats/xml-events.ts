import { SaxesParser } from 'saxes'
import { TableFault } from '#lib/formats/table-fault.ts'
import { decodeText } from '#lib/formats/text-encoding.ts'

export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const [deepest, piece] = [64, 65_536]

/**
 * Walks a part of a workbook as XML, piece by piece, names without their prefix. A document type, a depth no sheet has or
 * anything that is no XML ends it: `TableFault` `xmlUnsafe`, `xmlBroken`.
 */
export function walkXml(bytes: Uint8Array, events: XmlEvents): void {
  const { text } = decodeText(bytes)
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  parser.on('doctype', () => refuse('xmlUnsafe'))
  parser.on('error', () => refuse('xmlBroken'))
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) refuse('xmlUnsafe')
    events.open?.(local(name), attributes)
  })
  parser.on('text', (found) => events.text?.(found))
  parser.on('cdata', (found) => events.text?.(found))
  parser.on('closetag', ({ name }) => {
    depth--
    events.close?.(local(name))
  })
  // A document type announces itself at the head; saxes tells of it only when it is over.
  if (/<!DOCTYPE/i.test(text.slice(0, 100_000))) refuse('xmlUnsafe')
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece))
  parser.close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function refuse(key: string): never {
  throw new TableFault(key)
}
