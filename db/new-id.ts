import { randomFillSync } from 'node:crypto'

const bytes = new Uint8Array(16)

/**
 * A UUID v7: the first 48 bits are the time, so ids made later sort later. `place` numbers those of one act (24 bits beside the
 * version, the rest chance), so that they sort as they were made within a thousandth of a second too.
 */
export function newId(now = Date.now(), place?: number): string {
  randomFillSync(bytes)
  if (place !== undefined) {
    bytes[6] = (place >> 18) & 0x0f
    bytes[7] = (place >> 10) & 0xff
    bytes[8] = (place >> 4) & 0x3f
    bytes[9] = ((place & 0x0f) << 4) | ((bytes[9] ?? 0) & 0x0f)
  }
  for (let i = 5, time = now; i >= 0; i--, time = Math.floor(time / 256)) bytes[i] = time % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
