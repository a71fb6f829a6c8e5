import { connection } from 'next/server'

/** The process is alive. Asks nothing of the database. */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json({ ok: true })
}
