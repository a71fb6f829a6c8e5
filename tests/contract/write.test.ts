import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPersonal } from '#db/audit-text.ts'
import { migrate } from '#db/migrate.ts'
import { engine } from '#db/open.ts'
import { orphans } from '#db/orphans.ts'
import { audit, auditPrivate, auditSeal, contact, donor, organisation, searchEntry, task } from '#db/schema/index.ts'
import { sealAudit, verifySeals } from '#db/seal.ts'
import { createDonor, updateDonor } from '#lib/donors/mutations.ts'
import { findEverywhere } from '#lib/search/data.ts'
import { perform, verb } from '#lib/verb.ts'
import * as z from 'zod/mini'
import { asViewer, closeDatabase, freshDatabase, lastAudit, seed, userId } from '../database.ts'
import { blank, make } from '../new-donor.ts'
import { bringEngine, engineName } from './engine.ts'

const rowsOf = (name: string) => engine().reader.select().from(organisation).where(eq(organisation.name, name))

beforeAll(() => freshDatabase(bringEngine))
afterAll(closeDatabase)

describe('a verb', () => {
  test('with one key, sent twice at once, happens once and answers the same', async () => {
    const karla = await asViewer('Karla')
    const form = { ...blank, name: 'Tofonden', key: 'one-and-the-same-key' }
    const [first, second] = await Promise.all([perform(createDonor, karla, form), perform(createDonor, karla, form)])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
    expect(await rowsOf('Tofonden')).toHaveLength(1)
    const other = await perform(createDonor, karla, { ...form, name: 'Trefonden' })
    expect(other).toMatchObject({ ok: false, code: 'conflict' })
    expect(await rowsOf('Trefonden')).toHaveLength(0)
  })

  test('on a row that moved on is refused with the row as it is now, and two at once give one winner', async () => {
    const id = await make('Versionsfonden')
    const form = (name: string) => ({ ...blank, id, version: 1, name })
    const both = await Promise.all([
      perform(updateDonor, await asViewer('Karla'), { ...form('Den ene'), stage: 'contacted' }),
      perform(updateDonor, await asViewer('Frede'), { ...form('Den anden'), stage: 'in_dialogue' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict', current: { id, version: 2 } })
    // Nor does a row that was read before the other's turn and is written after it.
    const [seen] = await engine().reader.select().from(donor).where(eq(donor.id, id))
    const save = (nextStep: string) => seed('late', async (write) => seen && write.update(donor, seen, { nextStep }))
    await save('først')
    await expect(save('sidst')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that fails at its end has written nothing: no row, no audit, no key', async () => {
    const breaks = verb({
      name: 'breaks',
      permission: 'donor:create',
      input: z.object({}),
      find: async (viewer) => viewer,
      async run(write) {
        await write.insert(organisation, { ...plain('Brudfonden'), sortKey: 'brud' })
        throw new Error('at the end')
      },
    })
    const before = await engine().reader.$count(audit)
    expect(await perform(breaks, await asViewer('Karla'), { key: 'breaks-breaks' })).toMatchObject({ ok: false, code: 'unexpected' })
    expect(await rowsOf('Brudfonden')).toHaveLength(0)
    expect(await engine().reader.$count(audit)).toBe(before)
  })

  test('that forgets to await a write is found out', async () => {
    const forgets = seed('forgets', async (write) => {
      void write.insert(organisation, { ...plain('Glemselsfonden'), sortKey: 'glemsel' }).catch(() => null)
      write.close()
    })
    await expect(forgets).rejects.toThrow('was not awaited')
    expect(await rowsOf('Glemselsfonden')).toHaveLength(0)
  })

  test.runIf(engineName() === 'sqlite')('that awaits anything but its Write holds the only writer, and is rolled back', async () => {
    const waits = seed('waits', async (write) => {
      await write.insert(organisation, { ...plain('Ventefonden'), sortKey: 'vente' })
      await new Promise((resolve) => setImmediate(resolve))
    })
    await expect(waits).rejects.toThrow('other than its Write')
    expect(await rowsOf('Ventefonden')).toHaveLength(0)
  })
})

describe('the audit', () => {
  test('keeps personal values apart: hashes in the chain, the values sealed for one record', async () => {
    const [giver] = await engine()
      .reader.select()
      .from(donor)
      .where(eq(donor.id, await make('Kontaktfonden')))
    const organisationId = giver?.organisationId ?? ''
    const person = { organisationId, name: 'Ulrikke Udenfor', title: 'Fondschef', email: 'ulrikke@example.dk', phone: null, note: null }
    const rest = { legalBasis: 'legitimate_interest', source: 'Hjemmesiden', reviewDay: null, endedAt: null } as const
    const [one, many] = await seed('contacts', async (write) => [
      await write.insert(contact, { ...person, ...rest }),
      (await write.insertMany(contact, [{ ...person, ...rest, name: 'Valdemar Ved-Siden-Af' }]))[0],
    ])
    for (const [row, name] of [
      [one, 'Ulrikke Udenfor'],
      [many, 'Valdemar Ved-Siden-Af'],
    ] as const) {
      const id = row?.id ?? ''
      expect(JSON.stringify(await lastAudit('contact', id))).not.toContain(name)
      expect((await lastAudit('contact', id))?.changes.name).toEqual([null, expect.stringMatching(/^#[0-9a-f]{24}$/)])
      const [sealed] = await engine().reader.select().from(auditPrivate).where(eq(auditPrivate.recordId, id))
      expect(openPersonal(sealed?.sealedValues ?? '', id, 'test-audit-key').name).toEqual([null, name])
      expect(() => openPersonal(sealed?.sealedValues ?? '', organisationId, 'test-audit-key')).toThrow('authenticate')
    }
  })

  test('can only be added to', async () => {
    await expect(engine().execute(`update audit set actor = 'somebody'`)).rejects.toThrow('append-only')
    await expect(engine().execute('delete from audit')).rejects.toThrow('append-only')
  })

  test('is sealed in batches, and a row changed behind the triggers is found', async () => {
    expect(await sealAudit()).toBeGreaterThan(10)
    expect(await sealAudit()).toBe(0)
    await expect(engine().execute('delete from audit_seal')).rejects.toThrow('append-only')
    expect(await verifySeals()).toMatchObject({ seals: 1, unsealedRows: 0, broken: [] })
    await make('Efterfonden')
    await sealAudit()
    expect(await verifySeals()).toMatchObject({ seals: 2, unsealedRows: 0, broken: [] })
    const [seal] = await engine().reader.select().from(auditSeal).orderBy(desc(auditSeal.sequence)).limit(1)
    const drop = { sqlite: 'drop trigger audit_no_update', postgres: 'drop trigger audit_append_only on audit' }[engine().kind]
    await engine().execute(drop)
    await engine().execute(`update audit set actor = 'somebody' where sequence = ${seal?.toSequence}`)
    expect((await verifySeals()).broken).toEqual([expect.stringContaining(`${seal?.sequence} `)])
    await engine().furnish()
    await expect(engine().execute(`update audit set actor = 'nobody'`)).rejects.toThrow('append-only')
  })
})

describe('what is kept', () => {
  test('never holds a CPR number in any text, and ids that look like one are left in peace', async () => {
    const id = '01021999-1234-7000-8000-010219991234'
    const kept = seed('cpr', (write) => write.insert(organisation, { ...plain('Tal-fonden'), id, sortKey: 'tal' } as never))
    await expect(kept).resolves.toMatchObject({ id })
    const refused = seed('cpr', (write) => write.insert(organisation, { ...plain('Ring 010219-1234'), sortKey: 'ring' }))
    await expect(refused).rejects.toMatchObject({ code: 'invalid', detail: { fields: { name: 'cprLike' } } })
  })

  test('is found by the start of every word, whatever the letters, in the same order', async () => {
    for (const name of ['Åens Fond', 'Ærøfonden', 'Øens Venner', 'Aens Fond', 'Fonden for Åer']) await make(name)
    const titles = async (text: string) => (await findEverywhere(await asViewer('Lis'), text)).map(({ title }) => title)
    expect(await titles('åe')).toEqual(['Åens Fond', 'Fonden for Åer'])
    expect(await titles('ÆRØ')).toEqual(['Ærøfonden'])
    expect(await titles('fon åe')).toEqual(expect.arrayContaining(['Åens Fond', 'Fonden for Åer']))
    expect(await titles(`' or 1=1 --`)).toEqual([])
    expect(await titles('"øens* & !')).toEqual(['Øens Venner'])
  })

  test('points at something: what hangs on a row that is not there is reported', async () => {
    expect(await orphans()).toEqual([])
    const lost = { recordKind: 'donor', recordId: userId('Karla'), title: 'Ingen', subtitle: '', tokens: 'ingen', sortKey: 'ingen' }
    await seed('lost', (write) => write.findable(lost))
    expect(await orphans()).toEqual([`search_entry → donor ${userId('Karla')}`])
    await seed('lost', (write) => write.unfindable('donor', userId('Karla')))
    expect(await orphans()).toEqual([])
    expect(await engine().reader.$count(searchEntry)).toBeGreaterThan(5)
  })

  test('refuses a row that a table points at to be taken away, as an expected failure', async () => {
    const id = await make('Bundetfonden')
    const [row] = await engine().reader.select().from(donor).where(eq(donor.id, id))
    const [owner] = await engine()
      .reader.select()
      .from(organisation)
      .where(eq(organisation.id, row?.organisationId ?? ''))
    const taken = seed('take', async (write) => owner && write.remove(organisation, owner))
    const error = await taken.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(engine().problem(error)).toMatchObject({ kind: 'reference' })
    expect(await engine().reader.$count(task)).toBe(0)
  })

  test('is refused to an older program, in one sentence', async () => {
    await engine().execute(`insert into schema_migration (name, hash, applied_at) values ('9999_future', 'x', 'later')`)
    await expect(migrate(engine())).rejects.toThrow('The database is newer than this program (it has 9999_future)')
    await engine().execute(`delete from schema_migration where name = '9999_future'`)
    expect(await migrate(engine())).toEqual([])
  })
})

function plain(name: string) {
  return { name, cvr: null, orgId: null, gln: null, address: null, postalCode: null, municipality: null, website: null }
}
