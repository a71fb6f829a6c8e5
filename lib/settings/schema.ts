import * as z from 'zod/mini'
import { dayField } from '#lib/day.ts'
import { choice, idField, optionalText, shortText, whole } from '#lib/form.ts'
import { roles } from '#db/vocabulary/people.ts'

const count = (initial: number, least: number, most: number) => z._default(whole(least, most), initial)
const line = (initial: string, limit: number) => z._default(z.string().check(z.trim(), z.maxLength(limit, 'tooLong')), initial)

/** Every setting of the network: what it may be, and what it is until somebody decides otherwise. */
export const networkSettings = z.object({
  networkName: line('Netværket', 120),
  municipality: line('', 80),
  purpose: line('', 2000),
  peoplePerYear: count(30, 0, 100_000),
  enterprisesGoal: count(40, 0, 100_000),
  suppressionThreshold: count(5, 3, 100),
  goldenDefaultMonths: count(24, 1, 240),
  goldenWindowDays: count(90, 0, 730),
  goldenLapseFactor: count(2, 1, 10),
  goldenOwnRhythmDays: count(3, 2, 12),
  goldenSecondMonths: count(36, 1, 240),
  groupIsOneDonor: z._default(z.enum(['yes', 'no'], 'required'), 'no'),
  silenceDays: count(90, 0, 730),
  reminderDays: z._default(z.string().check(z.regex(/^-?\d{1,3}(,-?\d{1,3})*$/, 'daysList')), '30,14,3,0,-1,-7'),
  dependencePercent: count(40, 1, 100),
  fourPartsAboveKroner: count(50_000, 0, 100_000_000),
  feeWarningPercent: count(10, 0, 100),
  countedJobKinds: z._default(z.string().check(z.regex(/^[a-z_]+(,[a-z_]+)*$/, 'required')), 'paid_hours,flex_job,ordinary_job'),
  countedJobsBy: z._default(z.enum(['people', 'jobs'], 'required'), 'people'),
  importMegabytes: count(20, 1, 200),
  importRows: count(2_000, 1, 10_000),
  contactReviewMonths: count(12, 1, 60),
  contactKeptMonths: count(6, 0, 120),
  csvMegabytes: count(50, 1, 500),
  csvRows: count(200_000, 1, 1_000_000),
  workbookMegabytes: count(5, 1, 50),
  workbookUnpackedMegabytes: count(50, 1, 500),
  workbookRows: count(20_000, 1, 200_000),
  attachmentMegabytes: count(25, 1, 200),
  mailMegabytes: count(15, 1, 100),
})

export type Settings = z.output<typeof networkSettings>
export type SettingKey = keyof Settings
export const settingKeys = Object.keys(networkSettings.shape)
export const isSettingKey = (key: string): key is SettingKey => settingKeys.includes(key)

/** What was typed, or the chosen words of several, which are kept with commas between. */
const typedValue = z.pipe(
  z.union([z.string().check(z.maxLength(2000, 'tooLong')), z.array(z.string().check(z.maxLength(60, 'tooLong')))], 'required'),
  z.transform((value) => (typeof value === 'string' ? value : value.join(','))),
)

/** A decision about one setting: its value from a day on, and why. */
export const settingForm = z.object({
  settingKey: z.string().check(z.refine(isSettingKey, 'invalid')),
  value: typedValue,
  validFrom: dayField,
  reason: optionalText(500),
})

export const invitationForm = z.object({ email: z.string(), role: z.enum(roles, 'required'), enterpriseIds: z.array(idField) })

export const personForm = z.object({
  id: idField,
  version: z.coerce.number('invalid'),
  name: shortText(2, 120),
  role: z.enum(roles, 'required'),
  enterpriseIds: z.array(idField),
})

export const personId = z.object({ id: idField })
export const sessionId = z.object({ id: idField })

export const peopleFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  role: z.catch(z.nullable(choice(roles)), null),
  enterprise: z.catch(z.nullable(idField), null),
  closed: z.catch(z.nullable(z.literal('1')), null),
})
