import { afterEach, beforeEach } from 'vitest'

const complaints: string[] = []

// Whatever complains on the console is a fault that a person would not have seen.
console.error = (...args: unknown[]) => {
  complaints.push(args.map(String).join(' '))
}

beforeEach(() => {
  complaints.length = 0
})

afterEach(() => {
  const said = complaints.splice(0)
  if (said.length > 0) throw new Error(`console.error was called: ${said.join('\n')}`)
})
