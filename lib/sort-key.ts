const letters: Record<string, string> = {
  æ: '{',
  ä: '{',
  ø: '|',
  ö: '|',
  ő: '|',
  å: '}',
  ü: 'y',
  ű: 'y',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  œ: 'oe',
}

/**
 * A short ASCII key in Danish order, to be compared as bytes on both engines: æ, ø, å last, `aa` sorts as å (also inside
 * names: Kanaan), case and accents are ties, punctuation counts as one space. Ties are broken by the list's next column.
 */
export function danishSortKey(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .replace(/aa|Aa|AA/g, 'å')
    .toLowerCase()
    .replace(
      /[^a-z0-9 ]/gu,
      (letter) =>
        letters[letter] ??
        letter
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/[^a-z0-9]+/g, ' '),
    )
    .replace(/ +/g, ' ')
}

/** The words of a text as search knows them, the same for both engines: lower case, letters and digits only. No words: no rows. */
export function searchTerms(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
