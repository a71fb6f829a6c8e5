import type { goldenStatuses } from '#db/vocabulary/donors.ts'
import type { ListState } from '#lib/list.ts'

/*
 * The order of the review's table: whom to think of first. Those who have given come first, ordered as asked; those who never have follow
 * by name. A place in the second part begins with `z`, so that a cursor tells its part.
 */

type Status = (typeof goldenStatuses)[number]
const rankOf: Record<Status, string> = { at_risk: '0', due: '1', in_rhythm: '2', lapsed: '3', never: '4' }

/** The review's own order among those who have given: how one stands, then the day it is expected. What is stored as `reviewPlace`. */
export const reviewPlaceOf = (status: Status, expectedDay: string | null): string => rankOf[status] + (expectedDay ?? '')

/** The places of all who stand so: from the first on, and before the second. */
export const placesOf = (status: Status): [from: string, before: string] => [rankOf[status], String(Number(rankOf[status]) + 1)]

type Place = { value: string | number; id: string }
export type Ordered = { id: string; place: Place }

/** A giver's place among those who have given. */
export function placeOf(
  sort: string,
  row: { id: string; status: Status; expectedDay: string | null; totalOre: number; sortKey: string },
): Place {
  const expected = row.expectedDay ?? ''
  const value =
    sort === 'totalOre'
      ? row.totalOre
      : sort === 'name'
        ? `g${row.sortKey}`
        : sort === 'expectedDay'
          ? expected
          : reviewPlaceOf(row.status, row.expectedDay)
  return { value, id: row.id }
}

export const neverPlace = ({ id, sortKey }: { id: string; sortKey: string }): Place => ({ value: `z${sortKey}`, id })

type Part<R> = (state: ListState, size: number) => Promise<R[]>

/** Reads one page, and one row more, over the two parts; each part reads beyond the cursor, backwards when that is the way. */
export async function overParts<R>(state: ListState, size: number, cursor: Place | null, gave: Part<R>, never: Part<R>): Promise<R[]> {
  const isInNever = typeof cursor?.value === 'string' && cursor.value.startsWith('z')
  const isBackward = state.before !== null
  const [first, second] = isBackward ? [never, gave] : [gave, never]
  const isInSecond = cursor !== null && isInNever !== isBackward
  const rows = isInSecond ? [] : await first(state, size)
  if (rows.length > size) return rows
  // The cursor stands in the first part (or nowhere): the second is read from its own end.
  const rest = isInSecond ? state : { ...state, after: null, before: isBackward ? beyondAll(state) : null }
  return [...rows, ...(await second(rest, size - rows.length))]
}

/** A place after every row in the state's direction, from which to read backwards. */
function beyondAll({ sort, direction }: ListState): string {
  const isRising = direction === 'asc'
  if (sort === 'totalOre') return isRising ? `n${Number.MAX_SAFE_INTEGER}~z` : `n${Number.MIN_SAFE_INTEGER}~0`
  return isRising ? 's\u{10ffff}~z' : 's~0'
}
