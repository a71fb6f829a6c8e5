import 'server-only'
import { and, eq, gte, inArray, lte, type SQL } from 'drizzle-orm'
import * as z from 'zod/mini'
import { feeEntry } from '#db/schema/index.ts'
import { entries, inState, isEarned, ledgerSum } from '#lib/fees/data.ts'
import { ledgerFilters } from '#lib/fees/ledger/schema.ts'
import { defineList, keyset, type ListColumn, page } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

const columns = [
  { id: 'grant', kind: 'name', isUnsorted: true },
  { id: 'grantNumber', kind: 'text', isUnsorted: true },
  { id: 'giver', kind: 'text', isUnsorted: true },
  { id: 'event', kind: 'code', words: 'feeEvents', isUnsorted: true },
  { id: 'day', kind: 'day' },
  { id: 'fundraiser', kind: 'text', isUnsorted: true },
  { id: 'version', kind: 'count', isUnsorted: true },
  { id: 'amountOre', kind: 'ore', isUnsorted: true },
  { id: 'state', kind: 'text', isUnsorted: true },
  { id: 'approver', kind: 'text', isUnsorted: true },
  { id: 'invoice', kind: 'text', isUnsorted: true },
  { id: 'paidDay', kind: 'day', isUnsorted: true },
] as const satisfies readonly ListColumn[]

type Filters = z.output<typeof ledgerFilters>

export const ledgerList = defineList<Filters>({
  name: 'fees',
  path: '/fees/ledger',
  columns,
  isFor: (viewer) => viewer.role !== 'enterprise',
  initial: { sort: 'day', direction: 'desc' },
  parse: (given) => z.parse(ledgerFilters, { agreement: null, state: null, from: null, to: null, ...given }),
  async rows(viewer, filters, state, size) {
    const { where, orderBy } = keyset(state, feeEntry.day, feeEntry.id)
    const found = await entries(viewer, and(narrowed(filters), where), size + 1, orderBy)
    const { rows, ...ends } = page(state, found, ({ id, day }) => ({ value: day, id }), size)
    return {
      ...ends,
      rows: rows.map((entry) => ({
        id: entry.id,
        grant: entry.grantTitle,
        grantNumber: entry.grantNumber,
        giver: entry.giver,
        event: entry.event,
        day: entry.day,
        fundraiser: entry.fundraiserName,
        version: entry.version,
        amountOre: entry.amountOre,
        state: entry.state,
        approver: entry.approverName,
        invoice: entry.invoicedAs,
        paidDay: entry.paidDay,
      })),
    }
  },
  count: async (viewer, filters) => (await ledgerTotal(viewer, filters)).count,
})

/** How many entries these filters leave, and what they sum to. Øre. */
export function ledgerTotal(viewer: Viewer, filters: Filters) {
  return ledgerSum(viewer, null, narrowed(filters))
}

/** The entries a page of the list shows, in its order. */
export async function entriesOf(viewer: Viewer, ids: readonly string[]) {
  const found = await entries(viewer, and(isEarned, inArray(feeEntry.id, [...ids])))
  return ids.flatMap((id) => found.find((entry) => entry.id === id) ?? [])
}

function narrowed({ agreement, state, from, to }: Filters): SQL | undefined {
  return and(
    isEarned,
    agreement ? eq(feeEntry.agreementId, agreement) : undefined,
    state ? inState(state) : undefined,
    from ? gte(feeEntry.day, from) : undefined,
    to ? lte(feeEntry.day, to) : undefined,
  )
}
