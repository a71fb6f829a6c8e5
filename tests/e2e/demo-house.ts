import { execFileSync } from 'node:child_process'
import { plainNode } from '#bin/plain-node.ts'
import type { Browser } from 'playwright-core'
import { type RunningServer, startServer } from './server.ts'

export const secrets = {
  NEXTAUTH_SECRET: 'test-secret',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  GYLDEN_AUDIT_KEY: 'test-audit-key',
}

/** A server over a database of its own with the demo story in it. */
export async function withDemo(
  open: Browser,
  environment: Record<string, string>,
  work: (open: Browser, server: RunningServer) => Promise<void>,
): Promise<void> {
  execFileSync(process.execPath, [...plainNode, 'bin/gylden.ts', 'demo'], {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: 'pipe',
  })
  const server = await startServer(environment)
  try {
    await work(open, server)
  } finally {
    await server.stop()
  }
}
