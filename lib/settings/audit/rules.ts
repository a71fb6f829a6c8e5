/*
 * What a row of the log tells a reader: fields with what they said and say, never what is personal or secret.
 */

/** How a column is told: not at all, that it changed and no more, or with its values (by the codes it takes, where it takes codes). */
export type Telling = { kind: 'silent' | 'hidden' | 'told'; codes?: readonly string[] }
export type ToldField = { field: string; isHidden: boolean; codes?: readonly string[]; before: unknown; after: unknown }

const idLike = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/**
 * The fields of one change (`{ column: [before, after] }` as the audit keeps it). A column nobody knows any more is told as hidden: what it
 * was is not known, so neither is whether it was personal.
 */
export function toldFields(changes: string, tellings: Readonly<Record<string, Telling>>): ToldField[] {
  const parsed: unknown = JSON.parse(changes)
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries<unknown>({ ...parsed }) : []
  return entries.flatMap(([field, pair]): ToldField[] => {
    const { kind, codes } = tellings[field] ?? { kind: 'hidden' }
    if (kind === 'silent' || !Array.isArray(pair)) return []
    const [before, after]: unknown[] = pair
    return kind === 'hidden' ? [{ field, isHidden: true, before: null, after: null }] : [{ field, isHidden: false, codes, before, after }]
  })
}

/** The ids among the values, so that they can be told by name. */
export function idsOf(fields: readonly ToldField[]): string[] {
  return fields
    .flatMap(({ before, after }) => [before, after])
    .filter((value) => typeof value === 'string')
    .filter(isId)
}

export const isId = (value: unknown): boolean => typeof value === 'string' && idLike.test(value)
