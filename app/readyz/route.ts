import { connection } from 'next/server'
import { readiness } from '#lib/health/data.ts'

/** Ready to serve, as a load balancer asks. Details are for the operator's command. */
export async function GET(): Promise<Response> {
  await connection()
  const { isReady } = await readiness()
  return Response.json({ ready: isReady }, { status: isReady ? 200 : 503 })
}
