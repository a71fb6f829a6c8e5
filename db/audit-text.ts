import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { getTableColumns, type Table } from 'drizzle-orm'
import { kindOf } from '#db/columns.ts'

export type Change = Record<string, [before: unknown, after: unknown]>
type Values = Record<string, unknown>

const silent = new Set(['version', 'createdAt', 'createdBy'])

/** What differs between two states of a row, by column name; `null` and missing are the same. */
export function difference(before: Values, after: Values): Change {
  const names = Object.keys(after).filter((name) => !silent.has(name))
  return Object.fromEntries(
    names
      .map((name) => [name, [plain(before[name]), plain(after[name])]] as const)
      .filter(([, [a, b]]) => JSON.stringify(a) !== JSON.stringify(b))
      .map(([name, [a, b]]) => [name, [a, b]]),
  )
}

/** The change as it may be kept for ever: personal values as salted hashes, secrets masked. Keys in order. */
export function publicChange(table: Table, recordId: string, change: Change, auditKey: string): string {
  const columns: Record<string, object> = getTableColumns(table)
  const shown = Object.keys(change)
    .filter((name) => kindOf(columns[name] ?? {}) !== 'derived')
    .sort()
    .map((name) => {
      const kind = kindOf(columns[name] ?? {})
      const [before, after] = change[name] ?? [null, null]
      if (kind === 'secret') return [name, ['•', '•']]
      return [name, kind === 'personal' ? [salted(before, recordId, auditKey), salted(after, recordId, auditKey)] : [before, after]]
    })
  return JSON.stringify(Object.fromEntries(shown))
}

/** The personal part of a change, sealed for one record; null where there is none. */
export function sealedPersonal(table: Table, recordId: string, change: Change, auditKey: string): string | null {
  const columns: Record<string, object> = getTableColumns(table)
  const personal = Object.entries(change).filter(([name]) => kindOf(columns[name] ?? {}) === 'personal')
  if (personal.length === 0) return null
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', recordKey(recordId, auditKey), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(Object.fromEntries(personal)), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

export function openPersonal(sealed: string, recordId: string, auditKey: string): Change {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', recordKey(recordId, auditKey), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'))
}

function recordKey(recordId: string, auditKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', auditKey, recordId, 'gylden audit', 32))
}

function salted(value: unknown, recordId: string, auditKey: string): string | null {
  return value === null
    ? null
    : `#${createHmac('sha256', auditKey)
        .update(`${recordId}\n${JSON.stringify(value)}`)
        .digest('hex')
        .slice(0, 24)}`
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return value === undefined ? null : value
}
