export type Sample = { p50: number; p95: number; perSecond: number }

export function sampleOf(times: number[]): Sample {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), perSecond: (times.length * 1000) / times.reduce((sum, time) => sum + time, 0) }
}

/** Milliseconds of each call, one after another. */
export async function timed(calls: number, call: (n: number) => unknown): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < calls; n++) {
    const from = performance.now()
    await call(n)
    times.push(performance.now() - from)
  }
  return times
}

/** Two things in turns on the same machine in the same minutes, so that its noise falls on both. */
export async function inTurns(
  rounds: number,
  calls: number,
  one: (n: number) => unknown,
  other: (n: number) => unknown,
): Promise<[Sample, Sample]> {
  const [mine, theirs]: [number[], number[]] = [[], []]
  await timed(Math.min(20, calls), one)
  await timed(Math.min(20, calls), other)
  for (let round = 0; round < rounds; round++) {
    mine.push(...(await timed(calls, (n) => one(round * calls + n))))
    theirs.push(...(await timed(calls, (n) => other(round * calls + n))))
  }
  return [sampleOf(mine), sampleOf(theirs)]
}

/** Requests a second with so many at once, for a number of requests. */
export async function throughput(atOnce: number, calls: number, call: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < calls) await call(next++)
    }),
  )
  return (calls * 1000) / (performance.now() - from)
}
