import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { codeItem, donor, donorCode } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The themes and target groups a giver supports or excludes, in the lists' order. Public facts, as the giver is. */
export async function donorCodes(viewer: Viewer, donorId: string, locale: Locale) {
  const db = await read()
  const found = await db
    .select({
      list: donorCode.list,
      code: donorCode.code,
      relation: donorCode.relation,
      label: locale === 'da' ? codeItem.labelDa : codeItem.labelEn,
    })
    .from(donorCode)
    .innerJoin(donor, eq(donor.id, donorCode.donorId))
    .leftJoin(codeItem, and(eq(codeItem.list, donorCode.list), eq(codeItem.code, donorCode.code)))
    .where(and(visibleDonors(viewer), eq(donorCode.donorId, donorId)))
    .orderBy(asc(codeItem.list), asc(codeItem.position), asc(donorCode.id))
  const of = (relation: string) =>
    found.filter((row) => row.relation === relation).map((row) => ({ value: `${row.list}:${row.code}`, label: row.label ?? row.code }))
  return { supports: of('supports'), excludes: of('excludes') }
}
