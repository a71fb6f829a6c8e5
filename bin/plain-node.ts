/** What Node is told wherever the source runs as it lies on the disk (lib/thread.ts says the same of threads). */
export const plainNode: readonly string[] = ['--conditions=react-server', '--import', new URL('launch/drizzle.mjs', import.meta.url).href]
