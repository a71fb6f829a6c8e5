/** One line of a card: `item1.TEL;TYPE=work:…` is a `TEL` with the parameters `[['TYPE', 'work']]`. A bare parameter has no value. */
export type CardProperty = { name: string; parameters: (readonly [name: string, value: string])[]; value: string }

/** Of a value that grows without end (a photo) no more is held than any text of ours may be. */
const longestValue = 10_000

/** The properties of a file of cards, in order; lines that are none are left out. Any line end, folded as vCard 2.1, 3.0 and 4.0 fold. */
export function* cardProperties(text: string): Generator<CardProperty> {
  for (const line of unfolded(text)) {
    const property = propertyOf(line)
    if (property) yield property
  }
}

/** Parts between a sign that has no backslash before it. */
export function splitValue(text: string, sign: string): string[] {
  return partsOf(text, sign, false)
}

/** Lines as they were before folding; a quoted-printable line that ends in `=` goes on in the next. */
function* unfolded(text: string): Generator<string> {
  let whole = ''
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (whole.endsWith('=') && isQuotedLine(whole)) whole = whole.slice(0, -1) + line
    else if (/^[\t ]/.test(line) && whole !== '') whole += line.slice(1)
    else {
      if (whole !== '') yield whole
      whole = line
    }
    if (whole.length > longestValue) whole = whole.slice(0, longestValue)
  }
  if (whole !== '') yield whole
}

function isQuotedLine(line: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line)
}

function propertyOf(line: string): CardProperty | null {
  const end = colonOf(line)
  if (end < 1) return null
  const [head = '', ...given] = partsOf(line.slice(0, end), ';', true)
  const name = head
    .slice(head.lastIndexOf('.') + 1)
    .trim()
    .toUpperCase()
  const parameters = given.map((parameter) => {
    const at = parameter.indexOf('=')
    return at < 0
      ? ([parameter.toUpperCase(), ''] as const)
      : ([parameter.slice(0, at).toUpperCase(), parameter.slice(at + 1).replace(/^"|"$/g, '')] as const)
  })
  return { name, parameters, value: decoded(line.slice(end + 1), parameters) }
}

/** Where the value begins: at the first colon outside quotes. */
function colonOf(line: string): number {
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return -1
}

function partsOf(text: string, sign: string, hasQuotes: boolean): string[] {
  const parts: string[] = []
  let [part, isQuoted] = ['', false]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (hasQuotes && letter === '"') isQuoted = !isQuoted
    if (letter === '\\' && at + 1 < text.length) part += letter + (text[++at] ?? '')
    else if (letter === sign && !isQuoted) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part]
}

/** Of vCard 2.1: a value as bytes in quoted-printable, in the character set it names. */
function decoded(value: string, parameters: CardProperty['parameters']): string {
  const isQuoted = parameters.some(
    ([name, given]) => name === 'QUOTED-PRINTABLE' || (name === 'ENCODING' && given.toUpperCase() === 'QUOTED-PRINTABLE'),
  )
  if (!isQuoted) return value
  const plain = new TextEncoder().encode(value.replace(/=[\t ]*$/, ''))
  const bytes: number[] = []
  for (let at = 0; at < plain.length; at++) {
    const pair = String.fromCharCode(plain[at + 1] ?? 0, plain[at + 2] ?? 0)
    if (plain[at] === 0x3d && /^[0-9A-F]{2}$/i.test(pair)) {
      bytes.push(Number.parseInt(pair, 16))
      at += 2
    } else bytes.push(plain[at] ?? 0)
  }
  return inCharset(new Uint8Array(bytes), parameters.find(([name]) => name === 'CHARSET')?.[1] ?? 'utf-8')
}

/** Where the set is unknown or does not fit, as Windows wrote it. */
function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
