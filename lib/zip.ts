import { crc32, inflateRawSync } from 'node:zlib'
import { TableFault } from '#lib/formats/table-fault.ts'

/*
 * Reads a zip by its own list of contents, and believes nothing in it: every entry is checked before any is unpacked
 * (security.md T10). Nothing is ever written to disk.
 */

export type ZipLimits = { maxEntries: number; maxUnpackedBytes: number; maxRatio: number }
type Entry = { name: string; method: number; crc: number; packed: number; unpacked: number; from: number }

const [endMark, entryMark, localMark, zip64Mark] = [0x06054b50, 0x02014b50, 0x04034b50, 0x07064b50]

/** The entries by name, unpacked when asked for. Throws `TableFault`: `zipBroken`, `zipEncrypted`, `zipTooMany`, `zipTooLarge`, `zipUnsafe`. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(bytes, view, limits)
  for (const entry of entries) unpack(bytes, entry) // a file that is broken anywhere is refused whole
  return new Map(entries.map((entry) => [entry.name, () => unpack(bytes, entry)]))
}

function directoryOf(bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] {
  const end = endOf(view)
  const [count, size, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const isSplit = view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0 || view.getUint16(end + 8, true) !== count
  if (isSplit || count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new TableFault('zipBroken')
  if (count > limits.maxEntries) throw new TableFault('zipTooMany', { most: limits.maxEntries })
  if (start + size > end) throw new TableFault('zipBroken')
  const entries: Entry[] = []
  const names = new Set<string>()
  let at = start
  for (let n = 0; n < count; n++) {
    const { entry, next } = entryAt(bytes, view, at, start)
    const key = entry.name.toLowerCase()
    if (names.has(key) || isUnsafe(entry.name)) throw new TableFault('zipUnsafe')
    names.add(key)
    if (entry.unpacked > 1_000_000 && entry.unpacked > entry.packed * limits.maxRatio) throw new TableFault('zipTooLarge', mostOf(limits))
    entries.push(entry)
    at = next
  }
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.maxUnpackedBytes)
    throw new TableFault('zipTooLarge', mostOf(limits))
  refuseOverlaps(entries, start)
  return entries
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== endMark || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue
    if (at >= 20 && view.getUint32(at - 20, true) === zip64Mark) throw new TableFault('zipBroken')
    return at
  }
  throw new TableFault('zipBroken')
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, directory: number): { entry: Entry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) throw new TableFault('zipBroken')
  const short = (offset: number) => view.getUint16(at + offset, true)
  const long = (offset: number) => view.getUint32(at + offset, true)
  const [flags, method, nameLength] = [short(8), short(10), short(28)]
  const local = long(42)
  if ((flags & 0x2041) !== 0) throw new TableFault('zipEncrypted')
  if ((method !== 0 && method !== 8) || local + 30 > directory || view.getUint32(local, true) !== localMark)
    throw new TableFault('zipBroken')
  const name = textAt(bytes, at + 46, nameLength)
  const localNameLength = view.getUint16(local + 26, true)
  if (textAt(bytes, local + 30, localNameLength) !== name) throw new TableFault('zipUnsafe')
  const from = local + 30 + localNameLength + view.getUint16(local + 28, true)
  const [packed, unpacked] = [long(20), long(24)]
  if (packed === 0xffffffff || unpacked === 0xffffffff || from + packed > directory) throw new TableFault('zipBroken')
  return { entry: { name, method, crc: long(16), packed, unpacked, from }, next: at + 46 + nameLength + short(30) + short(32) }
}

function unpack(bytes: Uint8Array, { method, crc, packed, unpacked, from }: Entry): Uint8Array {
  const body = bytes.subarray(from, from + packed)
  const whole = method === 0 ? body : inflated(body, unpacked)
  if (whole.byteLength !== unpacked || crc32(whole) !== crc) throw new TableFault('zipBroken')
  return whole
}

/** Ends at the size the directory told: what unpacks to more is a bomb. */
function inflated(body: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new TableFault('zipBroken')
  }
}

/** Two entries over the same bytes unpack to more than the file holds. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
  let reached = 0
  for (const { from, packed } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < reached || from + packed > directory) throw new TableFault('zipUnsafe')
    reached = from + packed
  }
}

function isUnsafe(name: string): boolean {
  return name === '' || /^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) || name.split('/').includes('..')
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(from, from + length))
}

const mostOf = ({ maxUnpackedBytes }: ZipLimits) => ({ most: Math.round(maxUnpackedBytes / 1_000_000) })
