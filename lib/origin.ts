import 'server-only'
import { env } from '#lib/env.ts'

/** Whether a state-changing request comes from a page of ours. A missing Origin is foreign: Next itself would let it pass. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (!origin || origin === 'null' || headers.get('sec-fetch-site') === 'cross-site') return false
  try {
    const { host, protocol } = new URL(origin)
    return host === new URL(env().BASE_URL).host || (host === headers.get('host') && protocol.startsWith('http'))
  } catch {
    return false
  }
}
