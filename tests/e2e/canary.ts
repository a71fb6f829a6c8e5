import Sqlite from 'better-sqlite3'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { kindOf } from '#db/columns.ts'
import * as schema from '#db/schema/index.ts'
import type { EnterpriseName } from '../database.ts'
import type { Caller } from './house.ts'

/** The two houses of the story that must not hear each other: an enterprise, and the fundraiser who works for it. */
export type World = Extract<EnterpriseName, 'Kande' | 'Rodnet'>
/** A word that stands in one column of one world's rows, and nowhere else. */
export type Marker = { world: World; table: string; column: string }

const written = ({ world, table, column }: Marker) => `zq${world}.${table}.${column}.qz`
const pattern = /zq(Kande|Rodnet)\.([a-z_]+)\.([a-z_]+)\.qz/g

/** Every marker in what was received, once each. */
export function markersIn(text: string): Marker[] {
  const found = new Set(text.match(pattern))
  return [...found].flatMap((word) => {
    const [world, table = '', column = ''] = word.slice(2, -3).split('.')
    return world === 'Kande' || world === 'Rodnet' ? [{ world, table, column }] : []
  })
}

const tables = Object.values(schema).filter((value) => value instanceof SQLiteTable)

/** Where each table stands, so that the rows which come after can be told. */
export function rowsSoFar(file: string): Map<string, number> {
  return inFile(file, (db) => new Map(tables.map((table) => [nameOf(table), lastRow(db, nameOf(table))])))
}

/** Writes a marker into every text of the rows that came since: empty ones too. Returns how many columns were marked. */
export function mark(file: string, world: World, since: ReadonlyMap<string, number>, word: string): number {
  return inFile(file, (db) => {
    const guards = db.prepare("select name from sqlite_master where type = 'trigger' and sql like '%append-only%'").pluck().all()
    for (const guard of guards) db.exec(`drop trigger "${String(guard)}"`)
    let marked = 0
    // A hit is its record's: what stands in the search is marked below by the kind it is of.
    for (const config of tables.map((table) => getTableConfig(table)).filter(({ name }) => name !== 'search_entry')) {
      const from = since.get(config.name) ?? 0
      for (const column of config.columns.filter((each) => ['text', 'personal'].includes(kindOf(each)))) {
        const name = snake(column.name)
        const told = written({ world, table: config.name, column: name })
        const changed = db
          .prepare(`update "${config.name}" set "${name}" = trim(coalesce("${name}", '') || ' ' || ?) where rowid > ?`)
          .run(told, from).changes
        if (changed > 0) marked++
      }
    }
    const mine = since.get('search_entry') ?? 0
    for (const column of ['title', 'subtitle'])
      db.prepare(`update search_entry set ${column} = ${column} || ' zq${world}.' || record_kind || '.search.qz' where rowid > ?`).run(mine)
    db.prepare(`update audit set changes = replace(changes, ?, 'zq${world}.' || record_kind || '.audit.qz') where rowid > ?`).run(
      word,
      since.get('audit') ?? 0,
    )
    return marked
  })
}

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const nameOf = (table: SQLiteTable) => getTableConfig(table).name
const lastRow = (db: Sqlite.Database, name: string) => Number(db.prepare(`select coalesce(max(rowid), 0) from "${name}"`).pluck().get())

function inFile<T>(file: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(file)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/*
 * Who may read what, said a second time from product.md §1 and §9, without the product's own predicates.
 */
const citizens = ['person_code', 'course', 'course_step', 'job', 'funding_link']
const openings = ['call', 'call_round', 'call_deadline', 'call_dismissal', 'form', 'form_question', 'form_attachment']
const everyones = [
  'organisation',
  'organisation_alias',
  'donor',
  'donor_group',
  'enterprise',
  'partner',
  'code_item',
  'strategy_period',
  ...openings,
]
/** Colleagues are known by name; published results stand by agreement. */
const everyonesColumns = ['user.name', 'agreement.title']
const relation = ['log_entry', 'acquaintance', 'contact', 'renewal_plan', 'renewal_step', 'tag', 'tag_word']
const ofTheTrade = [...relation, 'mail_template', 'need', 'idea', 'agreement', 'agreement_version']
/** What we mean to do about a giver is the relation's, not the public's. */
const relationColumns = ['donor.next_step', 'donor.their_case_number']
/** A mail's text is for whoever laid it in and the coordinators: here nobody else. */
const coordinators = ['log_entry.mail_text']
const networkMoney = ['fee_agreement', 'fee_agreement_version', 'fee_entry', 'fee_invoice', 'excluded_donor', 'fee_event']
const accounts = ['user', 'invitation', 'session']

const homes: Partial<Record<Caller, World>> = { Mona: 'Kande', Frede: 'Kande', Malik: 'Rodnet', Fie: 'Rodnet' }

/** True for what must never reach this caller. */
export function isForeign(caller: Caller, { world, table, column }: Marker): boolean {
  if (caller === 'Karla' || caller === 'Knud') return false
  if (caller === 'nobody' || caller === 'closed' || coordinators.includes(`${table}.${column}`)) return true
  if (caller === 'Lis') return citizens.includes(table)
  if (everyonesColumns.includes(`${table}.${column}`)) return false
  const isMember = caller === 'Mona' || caller === 'Malik'
  if (isMember && (relation.includes(table) || relationColumns.includes(`${table}.${column}`))) return true
  if (isMember && [...networkMoney, ...accounts].includes(table)) return true
  if (!isMember && [...citizens, ...accounts].includes(table)) return true
  if (everyones.includes(table) || homes[caller] === world) return false
  return isMember || !ofTheTrade.includes(table)
}
