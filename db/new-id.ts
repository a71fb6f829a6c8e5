import { randomFillSync } from 'node:crypto'

const bytes = new Uint8Array(16)

/** A UUID v7: the first 48 bits are the time, so ids made later sort later. */
export function newId(now = Date.now()): string {
  randomFillSync(bytes)
  for (let i = 5, time = now; i >= 0; i--, time = Math.floor(time / 256)) bytes[i] = time % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
