/** One thing made wrong on purpose, and the tests that must turn red by it. `from` stands once in the file. */
export type Fault = { what: string; file: string; from: string; to: string; tests: readonly string[] }

/** A fault whose text is no longer there says nothing of the tests: it is mended first. */
export function applied({ what, file, from, to }: Fault, text: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${what}" no longer fits ${file}: its text must stand there once.`)
  return text.replace(from, () => to)
}
