import { eq, getTableColumns, getTableName, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { pointers, tableNamed, tables } from '#db/pointers.ts'
import { contact, enterprise, grant, logEntry, organisation } from '#db/schema/index.ts'
import { addContact } from '#lib/donors/contacts/mutations.ts'
import { donorById } from '#lib/donors/data.ts'
import { keptColumns, mergeFields, pairTables, stays } from '#lib/duplicates/merges/rules.ts'
import { done } from './awards.ts'
import { asViewer, closeDatabase, enterpriseId, freshDatabase, lastAudit, seed } from './database.ts'
import { db, given, merge, undo } from './merging.ts'

beforeAll(() => freshDatabase())
afterAll(closeDatabase)

describe('organisations with other roles', () => {
  test('a giver that is also an enterprise keeps both roles, and gets the other’s', async () => {
    const [cafe] = await db()
      .select()
      .from(enterprise)
      .where(eq(enterprise.id, enterpriseId('Kande')))
    const giver = await given('Café Skæve Kande A/S', [['2024-01-01', 5_000]])
    const { id } = await merge(cafe?.organisationId ?? '', giver.organisationId)
    expect(await donorById(await asViewer('Karla'), giver.donorId)).toMatchObject({
      name: 'Café Skæve Kande',
      organisationId: cafe?.organisationId,
    })
    await undo(id)
    expect(await donorById(await asViewer('Karla'), giver.donorId)).toMatchObject({ name: 'Café Skæve Kande A/S' })
  })

  test('a recipient outside the network is merged too', async () => {
    const [house, other] = await seed('recipients', async (write) => [
      await write.insert(organisation, { name: 'Slagelse Kommune', sortKey: 'slagelse kommune' }),
      await write.insert(organisation, { name: 'SLAGELSE KOMMUNE', sortKey: 'slagelse kommune' }),
    ])
    const { grants } = await given('En pulje', [['2024-01-01', 5_000]])
    await engine().transact(
      async (write) => void (await write.update(grant).set({ recipientOrganisationId: other?.id }).where(inArray(grant.id, grants))),
    )
    await merge(house?.id ?? '', other?.id ?? '')
    expect((await db().select().from(grant).where(inArray(grant.id, grants)))[0]?.recipientOrganisationId).toBe(house?.id)
    expect(
      (
        await db()
          .select()
          .from(organisation)
          .where(eq(organisation.id, other?.id ?? ''))
      )[0],
    ).toMatchObject({ matchKey: null, mergedIntoId: house?.id })
  })

  test('two people at one giver become one, in conversations too, and the audit keeps no name', async () => {
    const giver = await given('Persongiver', [])
    const person = {
      id: '',
      version: null,
      donorId: giver.donorId,
      title: '',
      phone: '',
      note: '',
      legalBasis: 'public_task',
      source: 'hjemmesiden',
      reviewDay: '',
    }
    const kept = await done(addContact, 'Karla', { ...person, name: 'Paula Pedersen', email: 'paula@example.dk' })
    const gone = await done(addContact, 'Karla', { ...person, name: 'P. Pedersen', email: 'paula@example.dk', title: 'Leder' })
    const entry = await seed('talk', (write) =>
      write.insert(logEntry, {
        donorId: giver.donorId,
        kind: 'call',
        day: '2026-01-01',
        text: 'Talte',
        visibility: 'shared',
        isAsk: false,
        contactIds: [gone.id],
      }),
    )
    const merged = await merge(kept.id, gone.id, { contact_title: 'gone', contact_name: 'gone' }, 'contact')
    const listed = async () => (await db().select().from(logEntry).where(eq(logEntry.id, entry.id)))[0]?.contactIds
    expect(await listed()).toEqual([kept.id])
    const at = async (id: string) => (await db().select().from(contact).where(eq(contact.id, id)))[0]
    expect([await at(kept.id), await at(gone.id)]).toMatchObject([
      { name: 'P. Pedersen', title: 'Leder', endedAt: null },
      { mergedIntoId: kept.id, endedAt: expect.any(Date) },
    ])
    expect(JSON.stringify(await lastAudit('merge', merged.id))).not.toContain('Paula')
    await undo(merged.id)
    expect(await listed()).toEqual([gone.id])
    expect([await at(kept.id), await at(gone.id)]).toMatchObject([
      { name: 'Paula Pedersen', title: null },
      { mergedIntoId: null, endedAt: null },
    ])
  })
})

describe('the schema', () => {
  test('has no pointer at what can be merged that a merge forgets', () => {
    const names = pointers().filter(({ target, kindColumn }) => kindColumn || pairTables.some((table) => table === target))
    const left = names.map(({ tableName, property }) => `${tableName}.${property}`).filter((name) => name in stays)
    expect(left.toSorted()).toEqual(Object.keys(stays).toSorted())
    expect(names.length).toBeGreaterThan(60)
  })

  test('has no id on any record but those that are known: a new one is a pointer, or is named here', () => {
    const known = new Set(pointers().map(({ tableName, property }) => `${tableName}.${property}`))
    const ends = tables().flatMap((table) => Object.keys(getTableColumns(table)).map((property) => `${getTableName(table)}.${property}`))
    const open = ends.filter((name) => /(Id|Ids)$/.test(name) && !known.has(name))
    expect(open.toSorted()).toEqual(openIds)
  })

  test('has no column of a merged record that is neither chosen nor the program’s own', () => {
    for (const table of pairTables) {
      const of = tableNamed(table)
      const unknown = Object.keys(of ? getTableColumns(of) : {}).filter(
        (name) => !keptColumns.includes(name) && !(mergeFields[table] as readonly string[]).includes(name),
      )
      expect(unknown, table).toEqual([])
    }
  })
})

/** Ids that name rows of another sort than what is merged, or the two of a merge itself. An id that names a giver, organisation, enterprise, partner or contact belongs in db/pointers.ts. */
const openIds = [
  'application.renewalOfId',
  'application.retargetedFromId',
  'code_item.periodId',
  'duplicate_verdict.firstId',
  'duplicate_verdict.secondId',
  'fee_entry.settlesEntryId',
  'grant.sourceId',
  'merge.goneId',
  'merge.keptId',
  'organisation.orgId',
  'pilot.parentId',
  'quote.sourceId',
  'renewal_plan.ownerId',
]
