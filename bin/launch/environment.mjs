import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'
import { Stop } from './stop.mjs'

const databaseAddress = /^(file:.+|postgres(ql)?:\/\/.+)/

/** Reads `.env` (what is set already wins) and the settings that the launcher itself acts on. Throws a sentence where one is not right. */
export function settings() {
  for (const file of ['.env.local', '.env']) if (existsSync(file)) loadEnvFile(file)
  const given = process.env.DATABASE_URL || null
  const folder = process.env.GYLDEN_DATA || './data'
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Stop('PORT must be a whole number between 1 and 65535.')
  if (given && !databaseAddress.test(given)) throw new Stop('DATABASE_URL must start with file: (SQLite) or postgres:// (PostgreSQL).')
  const address = process.env.BASE_URL || `http://localhost:${port}`
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address))
    throw new Stop('BASE_URL must be a whole address, such as https://gylden.example.dk.')
  if (!/^(smtps?:\/\/.+)?$/.test(process.env.SMTP_URL ?? '')) throw new Stop('SMTP_URL must start with smtp:// or smtps://.')
  const databaseUrl = given ?? `file:${folder}/gylden.sqlite`
  return { folder, port, databaseUrl, isGiven: given !== null, isPostgres: !databaseUrl.startsWith('file:'), address }
}

/** The SQLite file of an address. */
export const fileOf = (databaseUrl) => databaseUrl.slice('file:'.length)
