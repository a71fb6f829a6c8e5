import { engine } from '#db/open.ts'
import { loadDemo } from '#lib/demo/mutations.ts'
import { type Viewer, viewerOf } from '#lib/viewer.ts'
import { emptyDatabase } from './database.ts'

/** The demo story in a database of its own, as a new installation tells it. */
export async function tellStory(): Promise<void> {
  await emptyDatabase()
  await loadDemo()
}

/** What stands in the rows, asked by plain SQL of another making than the product's. */
export const all = (sql: string) => engine().rows(sql)

/** Rows of `name` and `count` as one object. */
export const pairs = async (sql: string) => Object.fromEntries((await all(sql)).map((row) => [String(row.name), Number(row.count)]))

/** Rows as arrays of what they hold, numbers as numbers. */
export const lines = async (sql: string) => (await all(sql)).map((row) => Object.values(row))

export async function person(name: string): Promise<Viewer> {
  const [found] = await all(`select id from user where name = '${name}'`)
  const viewer = await viewerOf(String(found?.id))
  if (!viewer) throw new Error(`${name} is not in the story`)
  return viewer
}

/** The id of an enterprise by its name, so that a question about it can be asked. */
export async function enterpriseId(name: string): Promise<string> {
  const [found] = await all(
    `select e.id as id from enterprise e join organisation o on o.id = e.organisation_id where o.name = '${name.replaceAll("'", "''")}'`,
  )
  return String(found?.id)
}
