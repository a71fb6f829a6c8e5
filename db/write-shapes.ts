import type { InferInsertModel, InferSelectModel } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

export type Keyed = SQLiteTable & { id: SQLiteColumn }
export type Editable = Keyed & { version: SQLiteColumn }
type Filled = 'id' | 'createdAt' | 'createdBy' | 'version'
export type New<T extends SQLiteTable> = Omit<InferInsertModel<T>, Filled> & { id?: string }
export type Row<T extends SQLiteTable> = InferSelectModel<T>

export type WriteContext = {
  actor: string
  verb: string
  at: Date
  today: string
  auditKey: string
  /** True for text that must not be kept (a CPR number). */
  refuses(text: string): boolean
  /** The derived columns of a row as it will stand. */
  derives(table: string, row: object): object
}

export type Mail = {
  lane: 'sign_in' | 'notice' | 'letter'
  toUserId?: string
  toAddress: string
  subject: string
  text: string
  html: string
  /** Who gets the answer, where a person wrote. */
  replyTo?: string
  /** What the mail belongs to, so that its delivery is shown there. */
  record?: { kind: string; id: string }
}
