import { afterAll, beforeAll, expect, it } from 'vitest'
import { engine } from '#db/open.ts'
import { audit, draft } from '#db/schema/index.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { discardDraft, pruneDrafts, saveDraft } from '#lib/records/drafts/mutations.ts'
import { done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase } from './database.ts'

const field = 'section:01a20d70-9f4c-7058-a4ed-4672d6c2a8bb'
beforeAll(() => freshDatabase())
afterAll(closeDatabase)

it('is its writer’s alone, the latest, without an audit row, and gone when it is thrown away', async () => {
  const [mona, karla] = [await asViewer('Mona'), await asViewer('Karla')]
  const audited = await engine().reader.$count(audit)
  await done(saveDraft, 'Mona', { field, value: '{"text":"først"}' })
  await done(saveDraft, 'Mona', { field, value: '{"text":"så"}' })
  await done(saveDraft, 'Karla', { field, value: '{"text":"Karlas"}' })
  expect(await ownDraft(mona, field)).toMatchObject({ field, value: '{"text":"så"}', savedAt: expect.stringMatching(/\d{4}/) })
  await done(discardDraft, 'Mona', { field })
  expect(await ownDraft(mona, field)).toMatchObject({ value: null, savedAt: '' })
  expect(await ownDraft(karla, field)).toMatchObject({ value: '{"text":"Karlas"}' })
  expect(await engine().reader.$count(audit)).toBe(audited)
})

it('holds no CPR number, and no form that is none', async () => {
  const refused = await tried(saveDraft, 'Mona', { field, value: '{"text":"ring til 010135-1234"}' })
  expect(refused).toMatchObject({ ok: false, code: 'invalid', fields: { value: expect.stringContaining('CPR') } })
  expect(await tried(saveDraft, 'Mona', { field: '../x', value: '' })).toMatchObject({ ok: false, code: 'invalid' })
})

it('goes after 90 days', async () => {
  const old = { userId: 'x', field: 'log:gammel', value: '{}', savedAt: new Date(Date.now() - 91 * 86_400_000) }
  await engine().transact(async (db) => void (await db.insert(draft).values(old)))
  await pruneDrafts(new Date())
  const kept = await engine().reader.select({ field: draft.field }).from(draft)
  expect(kept).toEqual([{ field }])
})
