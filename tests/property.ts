/** How thoroughly properties are tried: the same cases every run, so that a red test stays red. */
export const thorough = { numRuns: 10_000, seed: 20_261_123 }
export const fair = { numRuns: 1_000, seed: 20_261_123 }
