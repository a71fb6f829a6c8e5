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
  stage: null,
  tags: null,
}

/** The columns of the list of givers, in their order. */
export const donorColumns = [
  { id: 'name', kind: 'name' },
  { id: 'type', kind: 'code', words: 'donorTypes', isUnsorted: true, isOptional: true },
  { id: 'status', kind: 'code', words: 'goldenStatuses', isUnsorted: true },
  { id: 'awards', kind: 'count' },
  { id: 'years', kind: 'text', isUnsorted: true },
  { id: 'totalOre', kind: 'ore' },
  { id: 'latestDay', kind: 'day' },
  { id: 'owner', kind: 'text', isUnsorted: true },
  { id: 'nextStep', kind: 'text', isUnsorted: true },
  { id: 'stage', kind: 'code', words: 'donorStages', isOptional: true, isUnsorted: true },
  { id: 'municipality', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'feeRule', kind: 'code', words: 'feeRules', isOptional: true, isUnsorted: true },
  { id: 'minOre', kind: 'ore', isOptional: true, isUnsorted: true },
  { id: 'maxOre', kind: 'ore', isOptional: true, isUnsorted: true },
  { id: 'cvr', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'group', kind: 'text', isOptional: true, isUnsorted: true },
  { id: 'tags', kind: 'text', isOptional: true, isUnsorted: true },
] as const satisfies readonly ListColumn[]

/** A member has none of the relation's columns; what is public is shown from the start instead. */
export const publicColumns = donorColumns
  .filter(({ id }) => !(id in unknown))
  .map((column): ListColumn => ({ ...column, isOptional: ['cvr', 'type', 'group'].includes(column.id) }))
