import * as z from 'zod/mini'
import { goldenShare, repeatRate, secondAwardRate, yearClassOf, yearFigures, yearSums } from '#lib/donors/calendar/rules.ts'
import { type Award, givingAt, givingSettings, isGolden, outlookAt, streakAt } from '#lib/donors/rules.ts'
import { runSections, type Section, type Tally, type VectorReport } from '#lib/vectors.ts'

const day = z.nullish(z.string())
const awardCase = z.strictObject({
  decidedOn: z.string(),
  amount: z.int(),
  from: day,
  to: day,
  annulled: z.nullish(z.union([z.boolean(), z.string()])),
  annulledOn: day,
  amendments: z.optional(z.array(z.strictObject({ on: z.string(), amount: z.int(), to: day }))),
})
const settings = z.strictObject({
  defaultMonths: z.optional(z.int()),
  windowDays: z.optional(z.int()),
  lapseFactor: z.optional(z.number()),
  ownRhythmDays: z.optional(z.int()),
  secondMonths: z.optional(z.int()),
})
const donorCase = z.strictObject({
  name: z.string(),
  input: z.strictObject({
    awards: z.array(awardCase),
    today: z.string(),
    statedCycleMonths: z.nullish(z.int()),
    settings: z.optional(settings),
  }),
  expected: z.record(z.string(), z.unknown()),
})
const calendarCase = z.strictObject({
  donors: z.array(z.strictObject({ name: z.string(), awards: z.array(awardCase) })),
  years: z.array(z.strictObject({ year: z.int(), today: day, expected: z.record(z.string(), z.unknown()) })),
  today: day,
})

/** Runs a golden file: settings, donors at a day, calendar years. */
export function runGoldenVectors(file: unknown): VectorReport {
  const given = z.safeParse(z.object({ settings }), file)
  const base = { ...givingSettings, ...(given.success ? given.data.settings : {}) }
  const donors: Section = (tally, value) => {
    for (const [at, raw] of z.parse(z.array(z.unknown()), value).entries()) {
      tally.attempt(`donors ${at}`, () => {
        const { name, input, expected } = z.parse(donorCase, raw)
        const awards = input.awards.map(awardOf)
        const rules = { ...base, ...input.settings }
        const giving = givingAt(awards, input.today, rules)
        const outlook = outlookAt(giving, input.today, input.statedCycleMonths ?? null, rules)
        compareKnown(tally, name, expected, {
          awards: giving.awards,
          awardDays: giving.awardDays,
          total: giving.totalOre,
          golden: isGolden(giving),
          first: giving.firstDay,
          latest: giving.latestDay,
          rhythm: outlook.rhythm,
          ownRhythm: outlook.ownRhythm,
          running: outlook.running,
          nextExpected: outlook.expectedDay,
          status: outlook.status,
          streak: streakAt(awards, input.today),
        })
      })
    }
  }
  return runSections(file, {
    settings: (tally, value) => tally.attempt('settings', () => void z.parse(settings, value)),
    donors,
    calendarYears,
  })
}

function calendarYears(tally: Tally, value: unknown): void {
  const { donors: raw, years, today: until } = z.parse(calendarCase, value)
  const donors = raw.map(({ name, awards }) => ({ id: name, awards: awards.map(awardOf) }))
  for (const { year, today, expected } of years) {
    const at = today ?? until ?? undefined
    const figures = yearFigures(donors, year, at)
    const end = `${year}-12-31`
    compareKnown(tally, `calendarYears ${year}`, expected, {
      classes: Object.fromEntries(donors.map(({ id, awards }) => [id, yearClassOf(yearSums(awards, at), year)])),
      retention: figures.retention.ratio,
      newDonorRetention: figures.newDonorRetention.ratio,
      repeatDonorRetention: figures.repeatDonorRetention.ratio,
      revenueRetention: figures.revenueRetention.ratio,
      donors: figures.donors,
      total: figures.totalOre,
      repeatRate: repeatRate(donors, end).ratio,
      goldenShare: goldenShare(donors, `${year}-01-01`, end).ratio,
      secondAwardRate: secondAwardRate(donors, year, at ?? '9999-12-31').ratio,
      streaks: Object.fromEntries(donors.map(({ id, awards }) => [id, streakAt(awards, end)])),
    })
  }
}

/** One case: every expected key must be one these rules give, and equal. */
function compareKnown(tally: Tally, name: string, expected: Record<string, unknown>, actual: Record<string, unknown>): void {
  tally.check(name, expected, Object.fromEntries(Object.keys(expected).map((key) => [key, key in actual ? actual[key] : 'unknown'])))
}

function awardOf({ decidedOn, amount, from, to, annulled, annulledOn, amendments }: z.output<typeof awardCase>): Award {
  const annulment = annulledOn ?? (annulled === true ? decidedOn : annulled || null)
  return {
    decidedOn,
    amountOre: amount,
    periodFrom: from ?? null,
    periodTo: to ?? null,
    annulledOn: annulment,
    amendments: (amendments ?? []).map((change) => ({ day: change.on, amountOre: change.amount, periodTo: change.to ?? null })),
  }
}
