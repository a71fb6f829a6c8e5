/*
 * How thoroughly properties are tried: the same cases every run, so that a red test stays red. `npm run soak -- properties 20` tries twenty
 * times as many, other ones each time (fast-check says which seed failed).
 */
const times = Number(process.env.GYLDEN_SOAK_TIMES ?? 1)

export const tried = (numRuns: number) => ({ numRuns: numRuns * times, seed: times === 1 ? 20_261_123 : Date.now() })
export const thorough = tried(10_000)
export const fair = tried(1_000)
