import 'server-only'
import { eq } from 'drizzle-orm'
import { engine, read } from '#db/open.ts'
import { codeItem } from '#db/schema/index.ts'
import { codeById } from '#lib/settings/codes/data.ts'
import { codeOf } from '#lib/settings/codes/rules.ts'
import { standardCodeWords } from '#db/vocabulary/code-words.ts'
import type { Write } from '#db/write.ts'
import { codeForm } from '#lib/settings/codes/schema.ts'
import { openWrite, verb } from '#lib/verb.ts'

export const addCode = verb({
  name: 'addCode',
  permission: 'network:manage',
  input: codeForm,
  find: async (viewer) => viewer,
  async run(write, _viewer, { id: _id, version: _version, ...fields }) {
    const db = await read()
    const known = await db.select({ code: codeItem.code }).from(codeItem).where(eq(codeItem.list, fields.list))
    const code = codeOf(fields.labelDa, new Set(known.map((item) => item.code)))
    const { id } = await write.insert(codeItem, { ...fields, code, periodId: null })
    return { id }
  },
})

/** A word is put in other words, moved or ended; its code and list stay, so that what carries it does too. */
export const updateCode = verb({
  name: 'updateCode',
  permission: 'network:manage',
  input: codeForm,
  find: (viewer, { id }) => codeById(viewer, id ?? ''),
  async run(write, before, { id: _id, version, list: _list, ...fields }) {
    const after = await write.update(codeItem, before, fields, version ?? 0)
    return { id: after.id, version: after.version }
  },
})

/** Gives a database without any word the standard ones; what a coordinator has made of the lists is never touched. Returns how many. */
export function furnishCodes(): Promise<number> {
  return engine().transact((db) => writeStandardCodes(openWrite(db, 'system:start', 'furnishCodes')))
}

export async function writeStandardCodes(write: Write): Promise<number> {
  const db = await read()
  const [some] = await db.select({ id: codeItem.id }).from(codeItem).limit(1)
  if (some) return 0
  const words = standardCodeWords.map(([list, code, labelDa, labelEn], at) => ({
    list,
    code,
    labelDa,
    labelEn,
    position: at + 1,
    validFrom: null,
    validTo: null,
    periodId: null,
  }))
  return (await write.insertMany(codeItem, words)).length
}
