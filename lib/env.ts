import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { once } from '#db/once.ts'

const secretNames = ['NEXTAUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'GYLDEN_AUDIT_KEY'] as const

const schema = z.object({
  DATABASE_URL: z._default(
    z.string().check(z.regex(/^(file:|postgres(ql)?:\/\/)/, 'DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL).')),
    'file:./data/gylden.sqlite',
  ),
  GYLDEN_DATA: z._default(z.string(), './data'),
  PORT: z._default(
    z.coerce
      .number('PORT must be a number between 1 and 65535.')
      .check(
        z.int('PORT must be a whole number.'),
        z.minimum(1, 'PORT must be at least 1.'),
        z.maximum(65535, 'PORT must be at most 65535.'),
      ),
    3000,
  ),
  BASE_URL: z.optional(z.url('BASE_URL must be a whole address, such as https://gylden.example.dk.')),
  SMTP_URL: z.optional(z.string().check(z.regex(/^smtps?:\/\//, 'SMTP_URL must start with smtp:// or smtps://.'))),
  MAIL_FROM: z._default(z.string(), 'Gylden <gylden@localhost>'),
  GYLDEN_JOBS: z.optional(z.string()),
  NEXTAUTH_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
  GYLDEN_AUDIT_KEY: z.string(),
})

export type Env = z.output<typeof schema> & { BASE_URL: string }

/** The environment, checked once. Throws one sentence that says what to do. */
export function env(): Env {
  return once('env', () => {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
    const folder = given.GYLDEN_DATA ?? './data'
    const parsed = z.safeParse(schema, { ...Object.fromEntries(secretNames.map((name) => [name, secret(folder, name)])), ...given })
    if (!parsed.success) throw new Error(sentence(parsed.error.issues[0]))
    return { ...parsed.data, BASE_URL: parsed.data.BASE_URL ?? `http://localhost:${parsed.data.PORT}` }
  })
}

/** Whether browsers keep a `__Host-` cookie for this address: https, or this machine. */
export function isLoopbackOrHttps(): boolean {
  const { protocol, hostname } = new URL(env().BASE_URL)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function secret(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, 'secrets', name), 'utf8').trim()
  } catch {
    return undefined // not made yet; the schema says which one is missing
  }
}

function sentence(issue: { message: string; path: PropertyKey[] } | undefined): string {
  const name = String(issue?.path[0] ?? '')
  const isSecret = secretNames.some((known) => known === name)
  return isSecret
    ? `${name} is missing: start with "npm start", which makes it, or set it in the environment.`
    : (issue?.message ?? 'The environment is not right.')
}
