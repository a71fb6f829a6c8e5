import { CompressionStream, ReadableStream } from 'node:stream/web'
import { crc32 } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import type { Part } from '#lib/formats/xlsx.ts'

/** The parts as one zip file, in pieces: packed by Node beside the server's own work, put together by `fflate`. */
export async function* zipOf(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const taken = () => ready.splice(0)
  for await (const { name, pieces } of parts) {
    const file: ZipInputFile = { filename: name, compression: 8, size: 0, crc: 0 }
    zip.add(file)
    const deflated = ReadableStream.from(bytesOf(pieces, file)).pipeThrough(new CompressionStream('deflate-raw'))
    for await (const bytes of deflated) {
      file.ondata?.(null, bytes, false)
      yield* taken()
    }
    file.ondata?.(null, new Uint8Array(), true)
  }
  zip.end()
  yield* taken()
}

async function* bytesOf(pieces: Part['pieces'], file: ZipInputFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of pieces) {
    const bytes = new TextEncoder().encode(piece)
    file.size += bytes.length
    file.crc = crc32(bytes, file.crc)
    yield bytes
  }
}
