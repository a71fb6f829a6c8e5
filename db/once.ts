const house = Symbol.for('gylden')

/** One of each per process: Next evaluates a module up to three times, so whatever must be single lives on `globalThis`. */
export function once<T>(name: string, make: () => T): T {
  const shelf: Map<string, T> = Reflect.get(globalThis, house) ?? shelve()
  const kept = shelf.get(name)
  if (kept !== undefined) return kept
  const made = make()
  shelf.set(name, made)
  return made
}

/** Forgets one of them, so that a test can open another database. */
export function forget(name: string): void {
  Reflect.get(globalThis, house)?.delete(name)
}

function shelve() {
  const shelf = new Map()
  Reflect.set(globalThis, house, shelf)
  return shelf
}
