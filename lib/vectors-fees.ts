import * as z from 'zod/mini'
import { accrue, type FeeEvent } from '#lib/fees/clawback/rules.ts'
import { type FeeGrant, feeTotal, type FeeTerms } from '#lib/fees/rules.ts'
import { splitByWeights } from '#lib/money.ts'
import { runSections, type Section, type VectorReport } from '#lib/vectors.ts'

const whole = z.nullish(z.int())
const cause = z.optional(z.enum(['giver', 'recipient', 'fundraiser']))
const limits = {
  minimum: whole,
  cap: whole,
  trigger: z.optional(z.enum(['award', 'receipt', 'split'])),
  awardBps: whole,
  base: z.optional(z.enum(['awarded', 'received'])),
  shareBps: whole,
  repeatBps: whole,
  yearlyRoom: whole,
  fondsmomsBps: z.optional(z.int()),
  passThrough: z.optional(z.int()),
  clawback: z.optional(
    z.strictObject({
      keptFor: z.optional(z.array(z.enum(['giver', 'recipient', 'fundraiser']))),
      months: whole,
      awardedOn: z.nullish(z.string()),
    }),
  ),
}
const termsCase = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('percent'), bps: z.int(), ...limits }),
  z.strictObject({ model: z.literal('tiers'), tiers: z.array(z.strictObject({ upTo: z.nullable(z.int()), bps: z.int() })), ...limits }),
  z.strictObject({ model: z.literal('fixed'), ore: z.int(), ...limits }),
])
const eventCase = z.union([
  z.strictObject({ award: z.int(), on: z.optional(z.string()), cause }),
  z.strictObject({ receipt: z.int(), on: z.optional(z.string()) }),
  z.strictObject({ refund: z.int(), on: z.optional(z.string()), cause }),
])
const totalCase = z.strictObject({ name: z.optional(z.string()), terms: termsCase, base: z.int(), expected: z.int() })
const accrualCase = z.strictObject({
  name: z.optional(z.string()),
  terms: termsCase,
  events: z.array(eventCase),
  expected: z.strictObject({ entries: z.array(z.int()), accrued: z.int() }),
})
const splitCase = z.strictObject({ name: z.optional(z.string()), total: z.int(), weights: z.array(z.int()), expected: z.array(z.int()) })

/** Runs a fee file: totals, accruals over events, splits. */
export function runFeeVectors(file: unknown): VectorReport {
  return runSections(file, {
    totals: each(totalCase, runTotal),
    accruals: each(accrualCase, runAccrual),
    splits: each(splitCase, runSplit),
  })
}

type Run<S extends z.ZodMiniType> = (test: z.output<S>) => { expected: unknown; actual: unknown }

function each<S extends z.ZodMiniType>(schema: S, run: Run<S>): Section {
  return (tally, value, section) => {
    for (const [at, raw] of z.parse(z.array(z.unknown()), value).entries()) {
      tally.attempt(`${section} ${at}`, () => {
        const { expected, actual } = run(z.parse(schema, raw))
        tally.check(`${section} ${at}`, expected, actual)
      })
    }
  }
}

function runTotal({ terms, base, expected }: z.output<typeof totalCase>) {
  return { expected, actual: feeTotal(termsOf(terms), base, grantOf(terms)) }
}

function runAccrual({ terms, events, expected }: z.output<typeof accrualCase>) {
  const { keptFor, months = null, awardedOn = null } = terms.clawback ?? {}
  const { entries, accruedOre } = accrue(termsOf(terms), events.map(eventOf), grantOf(terms), {
    months,
    awardedOn,
    ...(keptFor && { keptFor }),
  })
  return { expected, actual: { entries, accrued: accruedOre } }
}

function runSplit({ total, weights, expected }: z.output<typeof splitCase>) {
  return { expected, actual: splitByWeights(total, weights) }
}

function termsOf(terms: z.output<typeof termsCase>): FeeTerms {
  const { minimum, cap, trigger = 'award', awardBps, base = 'awarded', shareBps, repeatBps } = terms
  const limited = {
    minimumOre: minimum ?? null,
    capOre: cap ?? null,
    trigger,
    awardBps: awardBps ?? null,
    base,
    shareBps: shareBps ?? null,
    repeatBps: repeatBps ?? null,
  }
  if (terms.model === 'percent') return { model: 'percent', bps: terms.bps, ...limited }
  if (terms.model === 'fixed') return { model: 'fixed', fixedOre: terms.ore, ...limited }
  return { model: 'tiers', tiers: terms.tiers.map(({ upTo, bps }) => ({ upToOre: upTo, bps })), ...limited }
}

/** A term for shared work or repeat gifts in a case means that the case is one. */
function grantOf({ shareBps, repeatBps, yearlyRoom, fondsmomsBps, passThrough }: z.output<typeof termsCase>): FeeGrant {
  return {
    isShared: shareBps !== null && shareBps !== undefined,
    isRepeatGift: repeatBps !== null && repeatBps !== undefined,
    yearlyRoomOre: yearlyRoom ?? null,
    fondsmomsBps: fondsmomsBps ?? 0,
    passThroughOre: passThrough ?? 0,
  }
}

function eventOf(event: z.output<typeof eventCase>): FeeEvent {
  const on = event.on === undefined ? {} : { day: event.on }
  if ('receipt' in event) return { kind: 'receipt', ore: event.receipt }
  const why = event.cause === undefined ? on : { ...on, cause: event.cause }
  return 'award' in event ? { kind: 'award', awardedOre: event.award, ...why } : { kind: 'refund', ore: event.refund, ...why }
}
