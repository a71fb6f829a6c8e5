import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, desc, eq } from 'drizzle-orm'
import { migrate } from '#db/migrate.ts'
import { forget } from '#db/once.ts'
import { closeEngine, engine, useEngine } from '#db/open.ts'
import { openSqlite } from '#db/engine/sqlite.ts'
import type { Engine } from '#db/engine/engine.ts'
import { audit, enterprise, marker, membership, organisation, user, userEnterprise } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import { openWrite } from '#lib/verb.ts'
import { type Viewer, viewerOf } from '#lib/viewer.ts'

export const storyDay = '2026-10-01'

const people = {
  Karla: 'coordinator',
  Knud: 'coordinator',
  Frede: 'fundraiser',
  Fie: 'fundraiser',
  Mona: 'enterprise',
  Malik: 'enterprise',
  Lis: 'auditor',
} as const
export type Person = keyof typeof people

const enterprises = { Kande: 'Café Skæve Kande', Rodnet: 'Ungeværkstedet Rodnet', Køkkenet: 'Køkkenet på Kajplads 9' } as const
export type EnterpriseName = keyof typeof enterprises

const ids = new Map<string, string>()
let folder = ''

/**
 * A real database of the engine under test with the real migrations and the story's people. Close it with `closeDatabase`.
 * `bring` opens another engine than a SQLite file (the contract suite does).
 */
export async function freshDatabase(bring?: () => Promise<Engine>): Promise<Engine> {
  const opened = await emptyDatabase(bring)
  await seed('people', addPeople)
  return opened
}

/** The same with nobody in it. */
export async function emptyDatabase(bring?: () => Promise<Engine>): Promise<Engine> {
  folder = mkdtempSync(join(tmpdir(), 'gylden-test-'))
  Object.assign(process.env, {
    GYLDEN_DATA: folder,
    BASE_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'test-secret',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'test',
    GYLDEN_AUDIT_KEY: 'test-audit-key',
  })
  forget('env')
  const opened = useEngine(bring ? await bring() : openSqlite(join(folder, 'gylden.sqlite')))
  await migrate(opened)
  return opened
}

export async function closeDatabase(): Promise<void> {
  await closeEngine()
  rmSync(folder, { recursive: true, force: true })
}

/** Rows that a test needs, written through Write like everything else. */
export function seed<T>(purpose: string, work: (write: Write) => Promise<T>): Promise<T> {
  return engine().transact((db) => work(openWrite(db, `system:${purpose}`, purpose, storyDay)))
}

export async function asViewer(person: Person): Promise<Viewer> {
  const viewer = await viewerOf(userId(person))
  if (!viewer) throw new Error(`${person} is not an active user`)
  return viewer
}

export const userId = (person: Person): string => ids.get(person) ?? ''
export const enterpriseId = (name: EnterpriseName): string => ids.get(name) ?? ''

/** The newest audit row of a record, with its changes parsed. */
export async function lastAudit(recordKind: string, recordId: string) {
  const [row] = await engine()
    .reader.select()
    .from(audit)
    .where(and(eq(audit.recordKind, recordKind), eq(audit.recordId, recordId)))
    .orderBy(desc(audit.sequence))
    .limit(1)
  return row && { ...row, changes: JSON.parse(row.changes) as Record<string, [unknown, unknown]> }
}

async function addPeople(write: Write): Promise<void> {
  for (const [person, role] of Object.entries(people)) {
    const { id } = await write.insert(user, {
      name: person,
      email: `${person.toLowerCase()}@example.dk`,
      role,
      locale: 'da',
      isActive: true,
      organisationId: null,
    })
    ids.set(person, id)
  }
  for (const [key, name] of Object.entries(enterprises)) {
    const owner = await write.insert(organisation, {
      name,
      sortKey: danishSortKey(name),
      cvr: null,
      orgId: null,
      gln: null,
      address: null,
      postalCode: null,
      municipality: null,
      website: null,
    })
    const made = await write.insert(enterprise, {
      organisationId: owner.id,
      sortKey: owner.sortKey,
      type: 'social_enterprise',
      generation: 1,
      status: 'active',
    } as never)
    await write.insert(membership, { enterpriseId: made.id, fromDay: '2022-01-01', toDay: null } as never)
    ids.set(key, made.id)
  }
  const memberships: [Person, EnterpriseName][] = [
    ['Mona', 'Kande'],
    ['Malik', 'Rodnet'],
    ['Malik', 'Køkkenet'],
  ]
  for (const [person, name] of memberships) await write.insert(userEnterprise, { userId: userId(person), enterpriseId: enterpriseId(name) })
  await write.insert(marker, { kind: 'real', today: storyDay, isReady: true })
}
