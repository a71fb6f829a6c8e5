export type FileKind = 'package' | 'json' | 'webPage' | 'oldWorkbook' | 'binary' | 'text'

/**
 * What a file is by its first and last bytes, whatever its name says: a zip package (every .xlsx), JSON, a web page under a sheet's
 * name (portals make those), a workbook of the old Excel, something else that is no text, or text. Pure.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b])) return 'package'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'oldWorkbook'
  if (binaries.some((signature) => startsWith(bytes, signature))) return 'binary'
  const [begin, end] = [textOf(bytes.subarray(0, 400)), textOf(bytes.slice(-200))]
  if (/^\s*<(?:!doctype|\?xml|!--|html|head|body|table|meta|style|script)\b/i.test(begin)) return 'webPage'
  // A table may begin with a bracket; it does not end with one too.
  return /^\s*\{[^]*\}\s*$/.test(begin + end) || /^\s*\[[^]*\]\s*$/.test(begin + end) ? 'json' : 'text'
}

/** PDF, gzip, PNG, JPEG and GIF: what is dropped by mistake. */
const binaries = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)

/** Without the mark and without the nothings that UTF-16 has between Western letters. */
const textOf = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)|\0/g, '')
