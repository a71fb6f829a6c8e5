/** A compound file (MS-CFB, version 3) of these streams; a name with a slash stands in a folder. Small streams share the mini stream. */
export function smallCompound(streams: Record<string, Uint8Array>): Uint8Array {
  const [none, end] = [0xffffffff, 0xfffffffe]
  const sectors: Uint8Array[] = []
  const table: number[] = []
  const put = (bytes: Uint8Array): number => {
    if (bytes.byteLength === 0) return end
    const first = sectors.length
    for (let at = 0; at < bytes.byteLength; at += 512) {
      const sector = new Uint8Array(512)
      sector.set(bytes.subarray(at, at + 512))
      sectors.push(sector)
      table.push(sectors.length)
    }
    table[sectors.length - 1] = end
    return first
  }
  type Entry = { name: string; kind: number; child: number; right: number; start: number; size: number }
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, child: none, right: none, start: end, size: 0 }]
  const [mini, miniTable]: [number[], number[]] = [[], []]
  const add = (parent: number, entry: Omit<Entry, 'right' | 'child'>): number => {
    const under = entries[parent]
    entries.push({ ...entry, child: none, right: under?.child ?? none })
    if (under) under.child = entries.length - 1
    return entries.length - 1
  }
  const folders = new Map<string, number>()
  for (const [path, bytes] of Object.entries(streams)) {
    const [name = '', folder] = path.split('/').toReversed()
    if (folder !== undefined && !folders.has(folder)) folders.set(folder, add(0, { name: folder, kind: 1, start: 0, size: 0 }))
    let start = end
    if (bytes.byteLength >= 4096) start = put(bytes)
    else if (bytes.byteLength > 0) {
      start = mini.length / 64
      mini.push(...bytes, ...new Uint8Array((64 - (bytes.byteLength % 64)) % 64))
      while (miniTable.length < mini.length / 64) miniTable.push(miniTable.length + 1)
      miniTable[miniTable.length - 1] = end
    }
    add(folders.get(folder ?? '') ?? 0, { name, kind: 2, start, size: bytes.byteLength })
  }
  const root = entries[0]
  if (root) Object.assign(root, { start: put(Uint8Array.from(mini)), size: mini.length })
  const miniStart = put(numbers(miniTable, end))
  const directory = put(joinedEntries(entries, none))
  const tableStart = sectors.length
  const pieces = Math.ceil((sectors.length + 1) / 127)
  for (let at = 0; at < pieces; at++) table.push(0xfffffffd)
  for (let at = 0; at < pieces; at++) sectors.push(numbers(table, none, pieces * 128).subarray(at * 512, (at + 1) * 512))
  const head = new DataView(new ArrayBuffer(512))
  ;[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => head.setUint8(at, byte))
  const words: [number, number][] = [
    [0x18, 0x3e],
    [0x1a, 3],
    [0x1c, 0xfffe],
    [0x1e, 9],
    [0x20, 6],
  ]
  for (const [at, value] of words) head.setUint16(at, value, true)
  const longs: [number, number][] = [
    [0x2c, pieces],
    [0x30, directory],
    [0x38, 4096],
    [0x3c, miniStart],
    [0x40, 1],
    [0x44, end],
    [0x48, 0],
  ]
  for (const [at, value] of longs) head.setUint32(at, value, true)
  for (let at = 0; at < 109; at++) head.setUint32(0x4c + at * 4, at < pieces ? tableStart + at : none, true)
  return Uint8Array.from([...new Uint8Array(head.buffer), ...sectors.flatMap((sector) => [...sector])])
}

function numbers(values: readonly number[], filler: number, least = 128): Uint8Array {
  const length = Math.max(least, Math.ceil(values.length / 128) * 128)
  const view = new DataView(new ArrayBuffer(length * 4))
  for (let at = 0; at < length; at++) view.setUint32(at * 4, values[at] ?? filler, true)
  return new Uint8Array(view.buffer)
}

function joinedEntries(
  entries: readonly { name: string; kind: number; child: number; right: number; start: number; size: number }[],
  none: number,
) {
  const view = new DataView(new ArrayBuffer(Math.ceil(entries.length / 4) * 512))
  for (const [nth, { name, kind, child, right, start, size }] of entries.entries()) {
    const at = nth * 128
    Array.from(name).forEach((letter, place) => view.setUint16(at + place * 2, letter.charCodeAt(0), true))
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    view.setUint8(at + 66, kind)
    for (const [place, value] of [
      [68, none],
      [72, right],
      [76, child],
      [116, start],
      [120, size],
    ] as const)
      view.setUint32(at + place, value, true)
  }
  return new Uint8Array(view.buffer)
}
