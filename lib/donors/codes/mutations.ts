import 'server-only'
import { eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { codeItem, donorCode } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'

/** Makes the giver's themes, target groups (`list:code`) and world goals exactly these. Errors `codeTwice`, `choiceInvalid`. */
export async function setDonorCodes(
  write: Write,
  donorId: string,
  { supports, excludes, goals }: { supports: readonly string[]; excludes: readonly string[]; goals: readonly string[] },
): Promise<void> {
  const twice = excludes.some((value) => supports.includes(value))
  if (twice) throw problem('invalid', 'invalid', { fields: { excludes: 'codeTwice' } })
  const db = await read()
  const before = await db.select().from(donorCode).where(eq(donorCode.donorId, donorId))
  const wanted = new Map([
    ...supports.map((value) => [value, 'supports'] as const),
    ...excludes.map((value) => [value, 'excludes'] as const),
    ...goals.map((goal) => [`sdg:${goal}`, 'supports'] as const),
  ])
  for (const row of before) {
    const value = `${row.list}:${row.code}`
    if (wanted.get(value) === row.relation) wanted.delete(value)
    else await write.remove(donorCode, row)
  }
  if (wanted.size === 0) return
  const known = new Set(
    (await db.select({ list: codeItem.list, code: codeItem.code }).from(codeItem)).map((item) => `${item.list}:${item.code}`),
  )
  for (const [value, relation] of wanted) {
    if (!known.has(value) && !value.startsWith('sdg:')) throw problem('invalid', 'invalid', { fields: { [relation]: 'choiceInvalid' } })
    const [list = '', code = ''] = value.split(':')
    await write.insert(donorCode, { donorId, list, code, relation })
  }
}
