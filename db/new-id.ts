import { randomFillSync } from 'node:crypto'

const bytes = new Uint8Array(16)
let made = 0

/**
 * A UUID v7: the first 48 bits are the time, so ids made later sort later. The next 24 (beside the version) count the ids of this
 * process and start over after 16 million, so that those of one thousandth of a second sort as they were made too, whether one act
 * made them or two. The rest is chance.
 */
export function newId(now = Date.now()): string {
  randomFillSync(bytes)
  const place = made++
  bytes[6] = 0x70 | ((place >> 20) & 0x0f)
  bytes[7] = (place >> 12) & 0xff
  bytes[8] = 0x80 | ((place >> 6) & 0x3f)
  bytes[9] = ((place & 0x3f) << 2) | ((bytes[9] ?? 0) & 0x03)
  for (let i = 5, time = now; i >= 0; i--, time = Math.floor(time / 256)) bytes[i] = time % 256
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
