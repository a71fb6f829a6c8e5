import { donorStages } from '#db/vocabulary/donors.ts'
import { ownFields } from '#lib/donors/fields/rules.ts'

/*
 * What a merge moves and what it asks (product.md §11, peers.md §3.13): plain decisions over plain rows.
 */

export type PlainRow = Record<string, unknown> & { id: string }
export type Pair = { table: PairTable; kept: PlainRow; gone: PlainRow }
export type Side = 'kept' | 'gone'

/** The fields one chooses between, by table; everything else of a row is the program's. */
export const mergeFields = {
  organisation: ['name', 'cvr', 'orgId', 'gln', 'address', 'postalCode', 'municipality', 'website'],
  donor: [...ownFields, 'nextStep', 'nextStepDay'],
  enterprise: ['type', 'generation', 'status', 'isInsideArea', 'livesOf', 'description', 'startedDay', 'closedDay', 'sdgs'],
  partner: ['kind', 'sector', 'note'],
  contact: ['name', 'title', 'email', 'phone', 'note', 'legalBasis', 'source', 'reviewDay', 'noMailSince'],
} as const
export type PairTable = keyof typeof mergeFields
export const pairTables: readonly PairTable[] = ['organisation', 'donor', 'enterprise', 'partner', 'contact']

/** Columns the program keeps itself, by table: no field to choose. A test holds every column to be one or the other. */
export const keptColumns: readonly string[] = [
  'id',
  'createdAt',
  'createdBy',
  'version',
  'sortKey',
  // The mark of the giver's lists, reckoned anew.
  'listsKey',
  'matchKey',
  'roughKey',
  'domain',
  'phoneKey',
  'mergedIntoId',
  'archivedAt',
  'endedAt',
  'erasedAt',
  'erasureReason',
  'organisationId',
  // The giver's repeats its organisation's, which is chosen.
  'municipality',
]

/** Pointers that a merge leaves alone, and why. Everything else the schema has is moved. */
export const stays: Readonly<Record<string, string>> = {
  'audit_private.recordId': 'The audit of each stays where it was written, sealed with that record’s own key.',
  'access_log.recordId': 'Who looked at what is history of the one that was looked at.',
  'enterprise_change.enterpriseId': 'Type and status by day tell how that one went; two such histories in one would contradict each other.',
}

/** Where two rows in one place would count the same money or promise twice: such a merge is refused. */
export const neverTwice: readonly string[] = ['application_partner.enterpriseId']

const unsaid: readonly unknown[] = [null, undefined, '', 'unknown']
// Words that say as little where they are the answer nobody chose.
const unchosen: Record<string, string> = { type: 'other', contactPreference: 'any' }

// Written in one's own words, so that one text may hold the whole of another.
const ownWords: readonly string[] = [
  'name',
  'address',
  'municipality',
  'purpose',
  'doesNotSupport',
  'geography',
  'livesOf',
  'description',
  'title',
  'note',
  'nextStep',
]

const numbers: readonly string[] = ['cvr', 'orgId', 'gln']

/**
 * Whose word stands unless one says otherwise. A text that holds the whole of the other stands; else the kept one keeps its name and its
 * numbers, which are of one organisation. The relation stays as far along as it came, and who is not to be contacted is not contacted. Else
 * the one that says something, and of two that do the one that was changed last.
 */
export function defaultSide(field: string, kept: unknown, gone: unknown, newer: Side): Side {
  if (ownWords.includes(field) && holds(gone, kept)) return 'gone'
  if (field === 'name' || (ownWords.includes(field) && holds(kept, gone))) return 'kept'
  if (field === 'stage') return stageRank(gone) > stageRank(kept) ? 'gone' : 'kept'
  if (field === 'contactPreference' && (kept === 'none') !== (gone === 'none')) return kept === 'none' ? 'kept' : 'gone'
  const says = (value: unknown) => !unsaid.includes(value) && value !== unchosen[field]
  const [keptSays, goneSays] = [says(kept), says(gone)]
  if (keptSays !== goneSays) return keptSays ? 'kept' : 'gone'
  return numbers.includes(field) ? 'kept' : newer
}

function holds(whole: unknown, part: unknown): boolean {
  const [long, short] = [whole, part].map((text) => (typeof text === 'string' ? plainWords(text) : ''))
  return short !== '' && long !== short && ` ${long} `.includes(` ${short} `)
}

const plainWords = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** How far along: a relation on pause was begun; *do not contact* stands above all. */
const stageRank = (stage: unknown): number => {
  const rank = donorStages.findIndex((one) => one === stage)
  return stage === 'dormant' ? donorStages.indexOf('contacted') : rank
}

/** The fields of a pair in which they differ, with the side that stands unless one says otherwise. */
export function differingFields({ table, kept, gone }: Pair, newer: Side) {
  return mergeFields[table]
    .filter((field) => (kept[field] ?? null) !== (gone[field] ?? null))
    .map((field) => ({
      field,
      kept: kept[field] ?? null,
      gone: gone[field] ?? null,
      side: defaultSide(field, kept[field], gone[field], newer),
    }))
}

/** What changes in the kept row when these sides stand; with no word about a field it stays. */
export function chosenPatch({ table, kept, gone }: Pair, choices: Readonly<Record<string, Side>>): Record<string, unknown> {
  const taken = mergeFields[table].filter(
    (field) => choices[`${table}_${field}`] === 'gone' && (kept[field] ?? null) !== (gone[field] ?? null),
  )
  return Object.fromEntries(taken.map((field) => [field, gone[field] ?? null]))
}

/** The versions one looked at. */
export function markOf(pairs: readonly Pair[]): string {
  return pairs.flatMap(({ kept, gone }) => [kept, gone].map((row) => `${row.id}.${String(row.version)}`)).join(' ')
}

/** What else cannot stand twice: two memberships at once, two open renewal plans. */
const alone: Record<string, (one: PlainRow, other: PlainRow) => boolean> = {
  membership: overlap,
  renewal_plan: (one, other) => one.closedAt === null && other.closedAt === null,
}

/** Whether rows of this table may have to stay, as the kept one has the same already. */
export const mayCollide = (tableName: string, keys: readonly string[][]): boolean => keys.length > 0 || tableName in alone

/** Which of the gone one's rows say what the kept one has already: by the other columns of a unique index, or by the table's own rule. */
export function collidingRows(
  tableName: string,
  gone: readonly PlainRow[],
  kept: readonly PlainRow[],
  keys: readonly string[][],
): Set<string> {
  const key = (row: PlainRow, names: readonly string[]) => JSON.stringify(names.map((name) => row[name] ?? null))
  const taken = keys.map((names) => new Set(kept.map((row) => key(row, names))))
  const isTwice = alone[tableName]
  const collides = (row: PlainRow) =>
    keys.some((names, at) => taken[at]?.has(key(row, names))) || kept.some((other) => isTwice?.(row, other) ?? false)
  return new Set(gone.filter(collides).map(({ id }) => id))
}

function overlap(one: PlainRow, other: PlainRow): boolean {
  const day = (row: PlainRow, name: string) => (typeof row[name] === 'string' ? row[name] : null)
  const [from, to, otherFrom, otherTo] = [day(one, 'fromDay'), day(one, 'toDay'), day(other, 'fromDay'), day(other, 'toDay')]
  return (to === null || (otherFrom ?? '') <= to) && (otherTo === null || (from ?? '') <= otherTo)
}
