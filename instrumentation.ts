/** Called by Next once, before the first request of a server. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { start } = await import('./lib/start.ts')
  await start()
}
