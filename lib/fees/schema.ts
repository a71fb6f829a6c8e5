import * as z from 'zod/mini'
import { budgetCategories } from '#db/vocabulary/applications.ts'
import { clawbackCauses, feeBases, feeModels, feeSources, feeTriggers, repeatGiftRules } from '#db/vocabulary/fees.ts'
import { dayField, optionalDayField } from '#lib/day.ts'
import { checkbox, choice, idField, optionalText, optionalWhole, percentField, shortText, versionField, whole } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

/** Terms of one version. Up to three marginal tiers: a limit and a rate each, the last without a limit. */
const terms = {
  fromDay: dayField,
  toDay: optionalDayField,
  model: choice(feeModels),
  rateBps: percentField,
  tier1Ore: optionalOreField,
  tier1Bps: percentField,
  tier2Ore: optionalOreField,
  tier2Bps: percentField,
  tier3Bps: percentField,
  fixedOre: optionalOreField,
  minimumOre: optionalOreField,
  capOre: optionalOreField,
  yearlyCapOre: optionalOreField,
  trigger: choice(feeTriggers),
  headBps: percentField,
  base: choice(feeBases),
  isLessFondsmoms: checkbox,
  passThroughCategories: z.optional(z.array(choice(budgetCategories))),
  repeatGift: choice(repeatGiftRules),
  repeatFactorBps: percentField,
  vatBps: percentField,
  paymentDays: optionalWhole(0, 365),
  tailMonths: whole(0, 120),
  clawback: choice(clawbackCauses),
  clawbackMonths: optionalWhole(0, 240),
  source: choice(feeSources),
  acceptedBy: optionalText(200),
  acceptedDay: optionalDayField,
  reason: optionalText(1000),
}

type Terms = {
  model: (typeof feeModels)[number]
  rateBps: number | null
  tier1Ore: number | null
  tier1Bps: number | null
  tier3Bps: number | null
  fixedOre: number | null
  trigger: (typeof feeTriggers)[number]
  headBps: number | null
  fromDay: string
  toDay: string | null
  repeatGift: (typeof repeatGiftRules)[number]
  repeatFactorBps: number | null
}
const need = (field: keyof Terms, isMissing: (given: Terms) => boolean) =>
  z.refine<Terms>((given) => !isMissing(given), { error: 'required', path: [field] })
const hasTerms = [
  need('rateBps', ({ model, rateBps }) => model === 'percent' && rateBps === null),
  need('fixedOre', ({ model, fixedOre }) => model === 'fixed' && fixedOre === null),
  need('tier1Ore', ({ model, tier1Ore }) => model === 'tiers' && tier1Ore === null),
  need('tier1Bps', ({ model, tier1Bps }) => model === 'tiers' && tier1Bps === null),
  need('tier3Bps', ({ model, tier3Bps }) => model === 'tiers' && tier3Bps === null),
  need('headBps', ({ trigger, headBps }) => trigger === 'split' && headBps === null),
  need('repeatFactorBps', ({ repeatGift, repeatFactorBps }) => repeatGift === 'factor' && repeatFactorBps === null),
  z.refine<Terms>(({ fromDay, toDay }) => toDay === null || toDay >= fromDay, { error: 'rangeReversed', path: ['toDay'] }),
] as const

/** An agreement and its first terms. */
export const feeAgreementForm = z
  .object({ fundraiserId: idField, payerName: shortText(2, 200), title: shortText(2, 200), ...terms })
  .check(...hasTerms)

/** What an agreement is called and who pays; its terms are versions of their own. */
export const feeAgreementNames = z.object({ id: idField, version: versionField, payerName: shortText(2, 200), title: shortText(2, 200) })

/** New terms from a day on. Earlier applications keep theirs. */
export const feeVersionForm = z.object({ agreementId: idField, ...terms }).check(...hasTerms)

export const excludeDonorForm = z.object({ agreementId: idField, donorId: idField, reason: optionalText(500) })
export const excludedDonorId = z.object({ agreementId: idField, id: idField })
