import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { codeItem, donor, donorCode } from '#db/schema/index.ts'
import { donorById, visibleDonors } from '#lib/donors/data.ts'
import { aliasesOf } from '#lib/donors/names/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The themes and target groups a giver supports or excludes, in the lists' order, and its world goals by number. Public facts, as the giver is. */
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
    found
      .filter((row) => row.relation === relation && row.list !== 'sdg')
      .map((row) => ({ value: `${row.list}:${row.code}`, label: row.label ?? row.code }))
  const goals = found.filter((row) => row.list === 'sdg').map((row) => row.code)
  return { supports: of('supports'), excludes: of('excludes'), goals: goals.toSorted((a, b) => Number(a) - Number(b)) }
}

/** A giver with its lists as its forms hold them: what an editor sees, and what is said when two have edited at once. */
export async function donorWithLists(viewer: Viewer, id: string) {
  const found = await donorById(viewer, id)
  if (!found) return undefined
  const [codes, aliases] = await Promise.all([donorCodes(viewer, id, viewer.locale), aliasesOf(viewer, found.organisationId)])
  const values = (some: readonly { value: string }[]) => some.map(({ value }) => value)
  const lists = { supports: values(codes.supports), excludes: values(codes.excludes), goals: codes.goals }
  return { ...found, ...lists, aliases: aliases.map(({ name }) => name).join('\n') }
}

export type DonorWithLists = NonNullable<Awaited<ReturnType<typeof donorWithLists>>>
