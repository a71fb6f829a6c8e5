/** A file that cannot be read as a table: the `errors` key that says why, and what the sentence names. */
export class TableFault extends Error {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>

  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.name = 'TableFault'
    this.key = key
    this.values = values
  }
}
