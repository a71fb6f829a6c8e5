import { jobKinds } from '#db/vocabulary/outcomes.ts'
import type { SettingKey } from '#lib/settings/schema.ts'

/** How a setting is typed and told: text, a number of something, one word of some, or several of them. */
export type SettingInput =
  | { kind: 'line' | 'text' }
  | { kind: 'count'; unit: SettingUnit }
  | { kind: 'one' | 'several'; words: string; codes: readonly string[] }
export type SettingUnit =
  | 'people'
  | 'enterprises'
  | 'counts'
  | 'months'
  | 'days'
  | 'rhythms'
  | 'awardDays'
  | 'percent'
  | 'kroner'
  | 'megabytes'
  | 'rows'

const of = (unit: SettingUnit) => ({ kind: 'count', unit }) as const
const line = { kind: 'line' } as const

/** The settings in the groups they are shown in. */
export const settingGroups = {
  network: {
    networkName: line,
    municipality: line,
    purpose: { kind: 'text' },
    peoplePerYear: of('people'),
    enterprisesGoal: of('enterprises'),
    dependencePercent: of('percent'),
    reminderDays: line,
  },
  golden: {
    goldenDefaultMonths: of('months'),
    goldenOwnRhythmDays: of('awardDays'),
    goldenWindowDays: of('days'),
    goldenLapseFactor: of('rhythms'),
    goldenSecondMonths: of('months'),
    groupIsOneDonor: { kind: 'one', words: 'answers', codes: ['yes', 'no'] },
    contactReviewMonths: of('months'),
    contactKeptMonths: of('months'),
  },
  money: { fourPartsAboveKroner: of('kroner'), feeWarningPercent: of('percent'), silenceDays: of('days') },
  results: {
    countedJobsBy: { kind: 'one', words: 'countedBy', codes: ['people', 'jobs'] },
    countedJobKinds: { kind: 'several', words: 'jobKinds', codes: jobKinds },
    suppressionThreshold: of('counts'),
  },
  files: {
    attachmentMegabytes: of('megabytes'),
    mailMegabytes: of('megabytes'),
    csvMegabytes: of('megabytes'),
    csvRows: of('rows'),
    workbookMegabytes: of('megabytes'),
    workbookUnpackedMegabytes: of('megabytes'),
    workbookRows: of('rows'),
    importMegabytes: of('megabytes'),
    importRows: of('rows'),
  },
} as const satisfies Record<string, Partial<Record<SettingKey, SettingInput>>>

export const settingInputs: Readonly<Partial<Record<string, SettingInput>>> = Object.assign({}, ...Object.values(settingGroups))
