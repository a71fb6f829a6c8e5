import 'server-only'
import { inArray } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { pointers, tableNamed } from '#db/pointers.ts'
import { donor, enterprise, partner } from '#db/schema/index.ts'

type Place = { kind: string; id: string }
type Standing = Place & { values: Record<string, unknown> }
/** `of` is the row that is asked about, `as` the place we have come to from it. */
type Way = { of: Place; as: Standing }

/** The pages records are read on, the nearest to a text first. */
const pages: Record<string, string> = {
  application: '/applications',
  grant: '/grants',
  call: '/donors/calls',
  form: '/donors/forms',
  idea: '/donors/ideas',
  task: '/tasks',
  pilot: '/pilots',
  theory: '/theories',
  course: '/outcomes/courses',
  agreement: '/outcomes/agreements',
  fee_agreement: '/fees/agreements',
  partner: '/enterprises/partners',
  enterprise: '/enterprises',
  donor: '/donors',
  donor_group: '/donors/groups',
  mail_template: '/settings/templates',
  code_item: '/settings/codes',
}
const parts: Record<string, string> = { section: '/write', section_version: '/write', snapshot: '/sent', budget_line: '/budget' }
const furthest = 4

/** The page on which each of these rows is read, by the row's id: its own, or that of the record it belongs to, however far up. */
export async function pagesOf(rows: readonly Standing[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let ways: Way[] = rows.map((row) => ({ of: row, as: row }))
  for (let step = 0; step < furthest && ways.length > 0; step++) {
    const further: { of: Place; to: Place }[] = []
    for (const { of, as } of ways) {
      const above = pages[as.kind] ? [as] : pointedAt(as)
      const page = Object.keys(pages).flatMap((kind) => above.filter((one) => one.kind === kind))[0]
      if (page) found.set(of.id, `${pages[page.kind]}/${page.id}${parts[of.kind] ?? ''}`)
      else further.push(...above.slice(0, 1).map((to) => ({ of, to })))
    }
    ways = await walked(further)
  }
  return found
}

/** The records a row names, in the order of its columns; people are no place. An organisation is read where it gives or receives. */
function pointedAt({ kind, id, values }: Standing): Place[] {
  if (kind === 'organisation') return [{ kind, id }]
  return pointers()
    .filter(({ tableName, isList }) => tableName === kind && !isList)
    .flatMap(({ target, property }) => {
      const [to, at] = [target ?? values.recordKind ?? values.kind, values[property]]
      return typeof to === 'string' && typeof at === 'string' && to !== 'user' ? [{ kind: to, id: at }] : []
    })
}

async function walked(ways: readonly { of: Place; to: Place }[]): Promise<Way[]> {
  const kinds = [...new Set(ways.map(({ to }) => to.kind))]
  const loaded = await Promise.all(
    kinds.map(async (kind) => {
      const ids = ways.flatMap(({ to }) => (to.kind === kind ? [to.id] : []))
      return kind === 'organisation' ? housesOf(ids) : rowsOf(kind, ids)
    }),
  )
  const standing = new Map(loaded.flatMap((rows) => [...rows]))
  return ways.flatMap(({ of, to }) => {
    const as = standing.get(`${to.kind} ${to.id}`)
    return as ? [{ of, as }] : []
  })
}

async function rowsOf(kind: string, ids: readonly string[]): Promise<Map<string, Standing>> {
  const table = tableNamed(kind)
  if (!table) return new Map()
  const db = await read()
  const rows: Record<string, unknown>[] = await db
    .select()
    .from(table)
    .where(inArray(table.id, [...ids]))
  return new Map(rows.map((values) => [`${kind} ${String(values.id)}`, { kind, id: String(values.id), values }]))
}

/** A giver, an enterprise or a partner by its organisation. */
async function housesOf(ids: readonly string[]): Promise<Map<string, Standing>> {
  const db = await read()
  const houses = await Promise.all(
    Object.entries({ partner, enterprise, donor }).map(async ([kind, table]) => {
      const rows = await db
        .select({ id: table.id, organisationId: table.organisationId })
        .from(table)
        .where(inArray(table.organisationId, [...ids]))
      return rows.map(({ id, organisationId }) => [`organisation ${organisationId}`, { kind, id, values: {} }] as const)
    }),
  )
  return new Map(houses.flat())
}
