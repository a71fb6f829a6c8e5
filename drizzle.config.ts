import { defineConfig } from 'drizzle-kit'

const isPostgres = (process.env.DATABASE_URL ?? '').startsWith('postgres')

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: isPostgres ? './db/migrations/postgres' : './db/migrations/sqlite',
  casing: 'snake_case',
})
