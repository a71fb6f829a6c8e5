import type { SourceFile } from './source.ts'

const most = 300
const usual = 150
const typical = 50

/** Small files, so that one screen shows one thought: of tests and the demo's story too. What is usual is asked of the product alone. */
export function sizeViolations(files: SourceFile[]): string[] {
  const all = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).sort((a, b) => a.lines - b.lines)
  const sizes = all.filter(({ path }) => !path.startsWith('tests/') && !path.startsWith('db/demo/'))
  const median = sizes[Math.floor((sizes.length - 1) / 2)]?.lines ?? 0
  const large = sizes.filter(({ lines }) => lines > usual)
  const allowed = Math.floor(sizes.length / 10)
  return [
    ...all
      .filter(({ lines }) => lines > most)
      .map(({ path, lines }) => `${path}: ${lines} lines, ${most} at most. Split it where it turns to another noun.`),
    ...(median > typical ? [`The median file has ${median} lines, ${typical} at most: files are growing together.`] : []),
    ...(large.length > allowed
      ? [
          `${large.length} files have more than ${usual} lines, ${allowed} (one in ten) may: ${large.map(({ path, lines }) => `${path} ${lines}`).join(', ')}.`,
        ]
      : []),
  ]
}
