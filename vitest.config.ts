import { existsSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainNode } from './bin/plain-node.ts'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const empty = fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url))
const setup = './tests/setup.ts'
const environment = {
  BASE_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'test-secret',
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'test',
  GYLDEN_AUDIT_KEY: 'test-audit-key',
}

// Every test file makes databases that are written through to the disk and thrown away: in memory, where there is room, in half the time.
const memory = '/dev/shm'
if (existsSync(memory) && statfsSync(memory).bavail * statfsSync(memory).bsize > 3_000_000_000) process.env.TMPDIR = memory

// The column kit picks the engine when it is loaded, so each engine is a run of its own over the same files.
function contract(engine: 'sqlite' | 'pglite' | 'postgres'): TestProjectInlineConfiguration {
  const databaseUrl = engine === 'sqlite' ? '' : 'postgres://tests'
  return {
    extends: true,
    test: {
      name: `contract-${engine}`,
      include: ['tests/contract/*.test.ts'],
      env: { GYLDEN_TEST_ENGINE: engine, DATABASE_URL: databaseUrl },
      setupFiles: [setup],
      globalSetup: engine === 'postgres' ? ['./tests/contract/postgres-server.ts'] : [],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  }
}

export default defineConfig({
  resolve: { alias: { 'server-only': empty } },
  test: {
    environment: 'node',
    execArgv: plainNode.slice(1), // the tests mean what the browser's files say too
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/*.test.{ts,tsx}'], setupFiles: [setup], testTimeout: 30_000 } },
      contract('sqlite'),
      contract('pglite'),
      contract('postgres'),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*.test.ts'],
          env: environment,
          setupFiles: [setup],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
