import { type ListColumn, type ListDefinition, type ListRow, pageOf } from '#lib/list.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { danishSortKey } from '#lib/sort-key.ts'
import type { Viewer } from '#lib/viewer.ts'

type ShortList<Filters> = Omit<ListDefinition<Filters>, 'rows' | 'count' | 'ids' | 'isWhole'> & {
  /** Every row these filters leave, none cut away. */
  all: (viewer: Viewer, filters: Filters) => Promise<ListRow[]>
}

/** Declares a list that is so short that it is read whole: ordered here, in Danish and codes by their words, what says nothing first. */
export function shortList<Filters>({ all, ...list }: ShortList<Filters>): ListDefinition<Filters> {
  return {
    ...list,
    isWhole: true,
    async rows(viewer, filters, state, size) {
      const column = list.columns.find(({ id }) => id === state.sort)
      const word = wordsIn(viewer.locale)
      const found = await all(viewer, filters)
      const shown = pageOf(state, found, (row) => ({ value: placeOf(row[state.sort], column, word), id: row.id }), size)
      return { ...shown, total: found.length }
    },
    count: async (viewer, filters) => (await all(viewer, filters)).length,
  }
}

const numbers = ['ore', 'count', 'percent', 'flag']

function placeOf(value: ListRow[string] | undefined, column: ListColumn | undefined, word: ReturnType<typeof wordsIn>): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string') return column && numbers.includes(column.kind) ? Number.MIN_SAFE_INTEGER : ''
  if (column?.kind === 'day') return value
  return danishSortKey(column?.words ? word(column.words, value) : value)
}

/** Whether one of these texts has what was typed in it, however it is written. */
export function hasText(typed: string | null, ...texts: (string | null)[]): boolean {
  return typed === null || texts.some((text) => text !== null && danishSortKey(text).includes(danishSortKey(typed)))
}
