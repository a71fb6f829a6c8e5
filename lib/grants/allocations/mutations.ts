import 'server-only'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { problem } from '#db/problem.ts'
import { allocation, decision, fundingLink, income, spend } from '#db/schema/index.ts'
import type { mosaicParts } from '#db/vocabulary/enterprises.ts'
import type { Write } from '#db/write.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { isForNetwork } from '#lib/grants/allocations/data.ts'
import { divisionMark } from '#lib/grants/allocations/rules.ts'
import { allocateForm } from '#lib/grants/allocations/schema.ts'
import { grantById } from '#lib/grants/data.ts'
import { splitByWeights } from '#lib/money.ts'
import { verb } from '#lib/verb.ts'

export type Share = {
  enterpriseId: string
  pilotId: string | null
  mosaicPart: (typeof mosaicParts)[number] | null
  amountOre: number
  note: string | null
}

/** Divides the grant anew. A share that results or spending hang on stays, though its amount may change. */
export const allocate = verb({
  name: 'allocate',
  permission: 'grant:pay',
  input: allocateForm,
  find: (viewer, { id }) => grantById(viewer, id),
  async run(write, before, { id, seen, allocations }) {
    const db = await read()
    const standing = await db.select().from(allocation).where(eq(allocation.grantId, id))
    if (seen !== divisionMark(standing)) throw problem('conflict', 'conflict', { current: { allocations: standing } })
    await divide(write, id, before.awardedOre, allocations)
    const isNetwork =
      allocations.length === 0
        ? before.decision.isNetwork
        : await isForNetwork(
            allocations.map((share) => share.enterpriseId),
            before.decidedDay,
          )
    if (isNetwork !== before.decision.isNetwork) {
      await write.mark(decision, before.decision, { isNetwork })
      await refreshGiving(write, [before.donorId])
    }
    return { id }
  },
})

/** Replaces a grant's shares by these, row by row so that what hangs on one keeps hanging. Their sum is at most the award. */
export async function divide(write: Write, grantId: string, awardedOre: number, shares: readonly Share[]): Promise<void> {
  const sum = shares.reduce((all, share) => all + share.amountOre, 0)
  if (sum > awardedOre) throw problem('invalid', 'allocatedTooMuch', { fields: { allocations: 'allocatedTooMuch' } })
  const db = await read()
  const before = await db.select().from(allocation).where(eq(allocation.grantId, grantId))
  const left = [...before]
  for (const share of shares) {
    const at = left.findIndex(
      (row) => row.enterpriseId === share.enterpriseId && row.pilotId === share.pilotId && row.mosaicPart === share.mosaicPart,
    )
    const [kept] = at >= 0 ? left.splice(at, 1) : []
    if (kept) await write.update(allocation, kept, { amountOre: share.amountOre, note: share.note })
    else await write.insert(allocation, { ...share, grantId })
  }
  for (const gone of left) {
    if (await isUsed(gone.id)) throw problem('blocked', 'allocationUsed')
    await write.remove(allocation, gone)
  }
}

/** After a cut: shares that no longer fit shrink in proportion, largest remainder. */
export async function shrinkShares(write: Write, grantId: string, awardedOre: number): Promise<void> {
  const db = await read()
  const shares = await db
    .select()
    .from(allocation)
    .where(eq(allocation.grantId, grantId))
    .orderBy(desc(allocation.amountOre), asc(allocation.enterpriseId), asc(allocation.id))
  const amounts = shares.map((share) => share.amountOre)
  if (amounts.reduce((sum, ore) => sum + ore, 0) <= awardedOre) return
  const fitting = splitByWeights(awardedOre, amounts)
  for (const [at, share] of shares.entries()) await write.update(allocation, share, { amountOre: fitting[at] ?? 0 })
}

async function isUsed(allocationId: string): Promise<boolean> {
  const db = await read()
  const spent = await db.$count(spend, and(eq(spend.allocationId, allocationId), isNull(spend.voidedBy)))
  const linked = await db.$count(fundingLink, eq(fundingLink.allocationId, allocationId))
  const counted = await db.$count(income, eq(income.allocationId, allocationId))
  return spent + linked + counted > 0
}
