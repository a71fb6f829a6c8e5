/*
 * A compound file (MS-CFB): the folders and streams inside an Outlook `.msg`. Nothing in it is trusted: every chain ends, every offset is
 * inside the file, and what is broken is not there. Pure.
 */

export type Folder = { streams: ReadonlyMap<string, Uint8Array>; folders: ReadonlyMap<string, Folder> }

const [freeFrom, entryBytes, mostEntries, mostDepth] = [0xfffffffa, 128, 20_000, 8]
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether the first eight bytes are those of a compound file. */
export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** The root folder with all that is in it, or null where the file is no compound file that can be read. */
export function compoundRoot(bytes: Uint8Array): Folder | null {
  if (!isCompound(bytes) || bytes.byteLength < 512) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [shift, miniShift] = [view.getUint16(0x1e, true), view.getUint16(0x20, true)]
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) return null
  const size = 1 << shift
  const sector = (at: number) => bytes.subarray((at + 1) * size, (at + 2) * size)
  const table = sectorTable()
  const entries = entriesOf(chained(view.getUint32(0x30, true)))
  const [root] = entries
  if (!root) return null
  const small = chained(root.start).subarray(0, root.size)
  const smallTable = numbersOf(chained(view.getUint32(0x3c, true)))
  const cutoff = view.getUint32(0x38, true)
  return folderOf(root, 0, new Set())

  /** Which sector comes after each: the header names the first 109 pieces of the table, a chain of sectors the rest. */
  function sectorTable(): number[] {
    const places = Array.from({ length: 109 }, (_, at) => view.getUint32(0x4c + at * 4, true))
    let next = view.getUint32(0x44, true)
    for (let steps = 0; next < freeFrom && steps < bytes.byteLength / size; steps++) {
      const more = numbersOf(sector(next))
      places.push(...more.slice(0, -1))
      next = more.at(-1) ?? freeFrom
    }
    return places.filter((place) => place < freeFrom).flatMap((place) => numbersOf(sector(place)))
  }

  function chained(start: number, of = table, piece = sector): Uint8Array {
    const pieces: Uint8Array[] = []
    for (let at = start, steps = 0; at < freeFrom && steps <= of.length; steps++) {
      pieces.push(piece(at))
      at = of[at] ?? freeFrom
    }
    return joined(pieces)
  }

  function folderOf(folder: Entry, depth: number, seen: Set<number>): Folder {
    const [streams, folders] = [new Map<string, Uint8Array>(), new Map<string, Folder>()]
    const open = [folder.child]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const entry = entries[at]
      if (!entry || seen.has(at)) continue
      seen.add(at)
      open.push(entry.left, entry.right)
      if (entry.kind === 2) streams.set(entry.name, contentOf(entry))
      else if (entry.kind === 1 && depth < mostDepth) folders.set(entry.name, folderOf(entry, depth + 1, seen))
    }
    return { streams, folders }
  }

  function contentOf({ start, size: length }: Entry): Uint8Array {
    const miniSize = 1 << miniShift
    const mini = (at: number) => small.subarray(at * miniSize, (at + 1) * miniSize)
    return (length < cutoff ? chained(start, smallTable, mini) : chained(start)).subarray(0, length)
  }
}

type Entry = { name: string; kind: number; left: number; right: number; child: number; start: number; size: number }

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.min(mostEntries, Math.floor(bytes.byteLength / entryBytes)) }, (_, nth) => {
    const at = nth * entryBytes
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    }
  })
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, at) => view.getUint32(at * 4, true))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.byteLength
  }
  return all
}
