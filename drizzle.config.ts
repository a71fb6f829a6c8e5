import { defineConfig } from 'drizzle-kit'

const isPostgres = /^postgres/.test(process.env.DATABASE_URL ?? '')

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: isPostgres ? './db/migrations/postgres' : './db/migrations/sqlite',
  casing: 'snake_case',
})
