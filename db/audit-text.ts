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

/**
 * A change as it is kept. `shown` may stand for ever: personal values as salted hashes, secrets masked, keys in order. `sealed` is the
 * personal part and its salt, encrypted for one record; null where there is none. With the sealed part gone nobody, not even
 * who holds the key, can try names against the hashes.
 */
export function keptTexts(table: Table, recordId: string, change: Change, auditKey: string): { shown: string; sealed: string | null } {
  const columns: Record<string, object> = getTableColumns(table)
  const salt = randomBytes(16).toString('base64')
  const isPersonal = (name: string) => ['personal', 'sealed'].includes(kindOf(columns[name] ?? {}))
  const personal = Object.entries(change).filter(([name]) => isPersonal(name))
  const shown = Object.keys(change)
    .filter((name) => kindOf(columns[name] ?? {}) !== 'derived')
    .sort()
    .map((name) => {
      const kind = kindOf(columns[name] ?? {})
      const [before, after] = change[name] ?? [null, null]
      if (kind === 'secret') return [name, ['•', '•']]
      const hashed = (value: unknown) => salted(value, `${recordId}\n${salt}`, auditKey)
      return [name, isPersonal(name) ? [hashed(before), hashed(after)] : [before, after]]
    })
  return {
    shown: JSON.stringify(Object.fromEntries(shown)),
    sealed: personal.length > 0 ? sealed({ [saltName]: salt, ...Object.fromEntries(personal) }, recordId, auditKey) : null,
  }
}

const saltName = '#'

function sealed(values: Values, recordId: string, auditKey: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', recordKey(recordId, auditKey), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')
}

export function openPersonal(sealed: string, recordId: string, auditKey: string): Change {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', recordKey(recordId, auditKey), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  const { [saltName]: _salt, ...values } = JSON.parse(
    Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'),
  )
  return values
}

function recordKey(recordId: string, auditKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', auditKey, recordId, 'gylden audit', 32))
}

function salted(value: unknown, salt: string, auditKey: string): string | null {
  return value === null
    ? null
    : `#${createHmac('sha256', auditKey)
        .update(`${salt}\n${JSON.stringify(value)}`)
        .digest('hex')
        .slice(0, 24)}`
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return value === undefined ? null : value
}
