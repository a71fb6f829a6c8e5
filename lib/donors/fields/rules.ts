import { contactPreferences, donorStages, donorTypes, feeRules, fundingKinds, startDateRules, worldGoals } from '#db/vocabulary/donors.ts'
import type { ListColumn } from '#lib/list.ts'

/** One field of a giver. What may be typed is in `lib/donors/schema.ts`; what it is called is in `donors.fields` of the messages. */
export type DonorField = {
  name: string
  kind:
    | 'line'
    | 'digits'
    | 'web'
    | 'long'
    | 'choice'
    | 'owner'
    | 'group'
    | 'months'
    | 'weeks'
    | 'answer'
    | 'codes'
    | 'goals'
    | 'ore'
    | 'percent'
  /** Of a choice: the vocabulary of `donors.words` in the messages that names its codes, and the codes. */
  words?: string
  codes?: readonly string[]
  /** There is always an answer: not to be left out. */
  isNeeded?: boolean
  /** Stands alone in the form; others stand two and two. */
  isWide?: boolean
  /** Kept elsewhere than in the giver's own row: by its organisation, or as rows of a list. */
  keptBy?: 'organisation' | 'lists'
  /** May be chosen as a column of the list of givers, and so of its export. */
  isColumn?: boolean
}

/**
 * A giver's fields in their groups, one line each, in the order they are shown. The form, the page that reads them, the list's
 * columns, the export and a merge of two givers are all drawn from here.
 */
export const donorFields = {
  who: [
    { name: 'name', kind: 'line', isNeeded: true, isWide: true, keptBy: 'organisation' },
    { name: 'type', kind: 'choice', words: 'donorTypes', codes: donorTypes, isNeeded: true, isColumn: true },
    { name: 'fundingKind', kind: 'choice', words: 'fundingKinds', codes: fundingKinds, isNeeded: true, isColumn: true },
    { name: 'cvr', kind: 'digits', keptBy: 'organisation', isColumn: true },
    { name: 'orgId', kind: 'line', keptBy: 'organisation' },
    { name: 'website', kind: 'web', keptBy: 'organisation' },
    { name: 'address', kind: 'line', keptBy: 'organisation' },
    { name: 'municipality', kind: 'line', keptBy: 'organisation', isColumn: true },
    { name: 'groupId', kind: 'group' },
    { name: 'aliases', kind: 'long', isWide: true, keptBy: 'lists' },
  ],
  relation: [
    { name: 'stage', kind: 'choice', words: 'donorStages', codes: donorStages, isNeeded: true, isColumn: true },
    { name: 'ownerId', kind: 'owner' },
    { name: 'contactPreference', kind: 'choice', words: 'contactPreferences', codes: contactPreferences, isNeeded: true, isColumn: true },
    { name: 'cycleMonths', kind: 'months', isColumn: true },
    { name: 'acceptsReports', kind: 'answer' },
    { name: 'acceptsThanks', kind: 'answer' },
    { name: 'theirCaseNumber', kind: 'line', isColumn: true },
  ],
  supports: [
    { name: 'purpose', kind: 'long', isWide: true },
    { name: 'supports', kind: 'codes', isWide: true, keptBy: 'lists' },
    { name: 'goals', kind: 'goals', words: 'worldGoals', codes: worldGoals, isWide: true, keptBy: 'lists' },
    { name: 'geography', kind: 'line', isWide: true, isColumn: true },
    { name: 'minOre', kind: 'ore', isColumn: true },
    { name: 'maxOre', kind: 'ore', isColumn: true },
    { name: 'ownFinancingBps', kind: 'percent', isColumn: true },
    { name: 'applicationLimit', kind: 'line' },
    { name: 'doesNotSupport', kind: 'long', isWide: true },
    { name: 'excludes', kind: 'codes', isWide: true, keptBy: 'lists' },
  ],
  rules: [
    { name: 'feeRule', kind: 'choice', words: 'feeRules', codes: feeRules, isNeeded: true, isColumn: true },
    { name: 'feeRuleSource', kind: 'line' },
    { name: 'startDateRule', kind: 'choice', words: 'startDateRules', codes: startDateRules, isNeeded: true, isColumn: true },
    { name: 'publicBodyMayApply', kind: 'answer' },
    { name: 'waitMonths', kind: 'months', isColumn: true },
    { name: 'decisionWeeks', kind: 'weeks', isColumn: true },
    { name: 'silenceWeeks', kind: 'weeks' },
    { name: 'meetingDates', kind: 'line' },
    { name: 'portalUrl', kind: 'web', isColumn: true },
  ],
} as const satisfies Record<string, readonly DonorField[]>

export type DonorFieldGroup = keyof typeof donorFields
export type DonorFieldName<Group extends DonorFieldGroup = DonorFieldGroup> = (typeof donorFields)[Group][number]['name']

/** All of them, whatever their group. */
export const everyField = Object.values<readonly DonorField[]>(donorFields).flat()

/** The fields in the giver's own row: what a merge of two givers chooses between. */
export const ownFields: readonly string[] = everyField.filter(({ keptBy }) => !keptBy).map(({ name }) => name)

/** The vocabulary of a field that is a choice. */
export function wordsOfField(name: string): string | undefined {
  return everyField.find((field) => field.name === name)?.words
}

/** How the relation is kept is not told to members; the rest of a giver is public. */
export const relationNames: readonly string[] = donorFields.relation.map(({ name }) => name)

/** The columns that are fields, none of them shown until chosen. */
export const fieldColumns: readonly ListColumn[] = everyField
  .filter(({ isColumn }) => isColumn)
  .map(({ name, kind, words }) => ({ id: name, kind: columnKinds(kind), words, isOptional: true, isUnsorted: true }))

function columnKinds(kind: DonorField['kind']): ListColumn['kind'] {
  if (kind === 'choice') return 'code'
  if (kind === 'months' || kind === 'weeks') return 'count'
  if (kind === 'answer') return 'flag'
  return kind === 'ore' || kind === 'percent' ? kind : 'text'
}

/** A row with only these of its fields. */
export function fieldsOf<Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  const kept = new Set<PropertyKey>(names)
  const copy = { ...row }
  for (const name of Object.keys(copy)) if (!kept.has(name)) Reflect.deleteProperty(copy, name)
  return copy
}
