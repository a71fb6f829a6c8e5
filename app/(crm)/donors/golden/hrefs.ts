import type { GoldenFigureName } from '#lib/donors/golden/schema.ts'
import { flat, listHref, type SearchParams } from '#lib/list.ts'

export const goldenPath = '/donors/golden'
const switches = ['scope', 'enterprise', 'group', 'by', 'on']

/** The address's switches alone: filters and order stay behind. */
export function switchParams(params: SearchParams): SearchParams {
  return Object.fromEntries(Object.entries(flat(params)).filter(([name]) => switches.includes(name)))
}

/** Where the rows behind a figure are, under the same switches. */
export function behindHref(params: SearchParams, figure: GoldenFigureName, more: Record<string, string> = {}): string {
  return listHref(`${goldenPath}/rows`, switchParams(params), { figure, ...more })
}
