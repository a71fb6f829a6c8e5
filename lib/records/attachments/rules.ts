/** What may be attached, by media type: the ending it is given back with, and the endings it may come with. */
const fileTypes: Readonly<Record<string, readonly [ending: string, ...others: string[]]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/x-cfb': ['doc', 'xls', 'ppt', 'msg'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic'],
  'application/zip': ['zip'],
  'text/plain': ['txt', 'csv', 'eml', 'md'],
}

/** For `accept` of a file field. */
export const fileEndings = Object.values(fileTypes).flatMap((endings) => endings.map((ending) => `.${ending}`))

/**
 * The media type a file is kept as: what its bytes say, and its name must agree. Without a signature only whole UTF-8 or
 * Windows text under a text ending is taken. `null`: not taken.
 */
export function mediaTypeOf(fileName: string, signature: string | undefined, isText: boolean): string | null {
  const type = signature ?? (isText ? 'text/plain' : '')
  const endings = Object.hasOwn(fileTypes, type) ? fileTypes[type] : undefined
  return endings?.includes(endingOf(fileName)) ? type : null
}

/** A file's name as it is kept and given back: the last part of a path, no control or direction characters, at most 150 characters with its ending. */
export function plainName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = endingOf(clean)
  const stem = ending ? clean.slice(0, -ending.length - 1) : clean
  return ending ? `${[...stem].slice(0, 140).join('')}.${ending}` : [...stem].slice(0, 150).join('')
}

/** No byte that text does not have. */
export function holdsText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 100_000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))
}

function endingOf(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
