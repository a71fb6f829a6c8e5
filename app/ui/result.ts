/** What an action answers (lib/verb.ts is where it is made); here as the kit knows it. */
export type Refused = {
  ok: false
  code: 'invalid' | 'conflict' | 'notFound' | 'forbidden' | 'blocked' | 'busy' | 'unexpected'
  message: string
  fields?: Record<string, string>
  current?: Record<string, unknown>
}
export type Answer<Data = unknown> = { ok: true; data: Data } | Refused

/** A new idempotency key: the same press twice is one act. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
