import { fieldColumns, relationNames } from '#lib/donors/fields/rules.ts'
import type { ListColumn } from '#lib/list.ts'

/** What of a giver's row is the relation's: not there for a member. */
export const unknown = {
  status: null,
  awards: null,
  awardDays: null,
  totalOre: null,
  otherOre: null,
  latestDay: null,
  years: null,
  owner: null,
  nextStep: null,
  nextStepDay: null,
  tags: null,
  ...Object.fromEntries(relationNames.map((name) => [name, null])),
}

/** The columns of the list of givers, in their order. */
export const donorColumns: readonly ListColumn[] = [
  { id: 'name', kind: 'name' },
  { id: 'status', kind: 'code', words: 'goldenStatuses', isUnsorted: true },
  { id: 'awards', kind: 'count' },
  { id: 'years', kind: 'text', isUnsorted: true },
  { id: 'totalOre', kind: 'ore' },
  { id: 'latestDay', kind: 'day' },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'nextStep', kind: 'text', isUnsorted: true },
  { id: 'nextStepDay', kind: 'day', isOptional: true, isUnsorted: true },
  ...fieldColumns,
  { id: 'group', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'tags', kind: 'text', isOptional: true, isUnsorted: true },
]

const publicFromTheStart = ['name', 'municipality', 'feeRule', 'minOre', 'maxOre']

/** A member has none of the relation's columns; what is public is shown from the start instead. */
export const publicColumns = donorColumns
  .filter(({ id }) => !(id in unknown))
  .map((column): ListColumn => ({ ...column, isOptional: !publicFromTheStart.includes(column.id) }))
