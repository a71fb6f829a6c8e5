import 'server-only'
import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { read } from '#db/open.ts'
import { codeItem, donorCode } from '#db/schema/index.ts'
import { openCodeLists } from '#db/vocabulary/records.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { holdsOn } from '#lib/settings/codes/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Every word of the open lists in their order, with how many givers carry it. The lists are for everyone, like the words themselves. */
export async function codeItems(_viewer: Viewer) {
  const db = await read()
  return db
    .select({
      id: codeItem.id,
      version: codeItem.version,
      list: codeItem.list,
      code: codeItem.code,
      labelDa: codeItem.labelDa,
      labelEn: codeItem.labelEn,
      position: codeItem.position,
      validFrom: codeItem.validFrom,
      validTo: codeItem.validTo,
      givers: count(donorCode.id),
    })
    .from(codeItem)
    .leftJoin(donorCode, and(eq(donorCode.list, codeItem.list), eq(donorCode.code, codeItem.code)))
    .where(inArray(codeItem.list, [...openCodeLists]))
    .groupBy(codeItem.id)
    .orderBy(asc(codeItem.list), asc(codeItem.position), asc(codeItem.id))
}

/** One word of a code list, or undefined. The lists are everybody's. */
export async function codeById(_viewer: Viewer, id: string) {
  const db = await read()
  const [found] = await db.select().from(codeItem).where(eq(codeItem.id, id))
  return found
}

const listedCodes = hot((db) =>
  db
    .select({
      list: codeItem.list,
      code: codeItem.code,
      labelDa: codeItem.labelDa,
      labelEn: codeItem.labelEn,
      validFrom: codeItem.validFrom,
      validTo: codeItem.validTo,
    })
    .from(codeItem)
    .where(inArray(codeItem.list, [...openCodeLists]))
    .orderBy(asc(codeItem.list), asc(codeItem.position), asc(codeItem.id))
    .limit(1000),
)

/** What a form may choose from today, as `list:code` with the reader's label; words already chosen stay though they have ended. */
export async function codeChoices(viewer: Viewer, locale: Locale, chosen: readonly string[] = []) {
  const items = await listedCodes({})
  return items
    .map((item) => ({ ...item, value: `${item.list}:${item.code}`, label: locale === 'da' ? item.labelDa : item.labelEn }))
    .filter((item) => holdsOn(item, viewer.today) || chosen.includes(item.value))
    .map(({ value, label, list }) => ({ value, label, list }))
}
