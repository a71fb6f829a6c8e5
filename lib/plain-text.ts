// Letters that turn what follows them backwards: `fonden gnp.exe` would read as another name (security.md T4).
const unwanted = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text as it is kept wherever it came from, a field, a file or a mail: NFC, whole characters, one kind of line break, no control
 * characters (PostgreSQL refuses NUL), none that turn the writing around, no blanks at the ends.
 */
export function manyLines(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unwanted, '').trim()
}

/** The same on one line. */
export function oneLine(text: string): string {
  return manyLines(text).replace(/\s+/g, ' ')
}
