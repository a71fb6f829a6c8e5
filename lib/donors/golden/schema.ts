import * as z from 'zod/mini'
import { donorTypes, givingScopes, goldenStatuses } from '#db/vocabulary/donors.ts'
import { isAskedDay } from '#lib/day.ts'
import { yearClasses } from '#lib/donors/calendar/rules.ts'
import { choice, idField } from '#lib/form.ts'

/*
 * The review's address: its switches, and what narrows its table. Everything falls back: a mangled address is the network's givers today.
 */
const flag = z.catch(z.nullable(z.literal('1')), null)

const switches = {
  scope: z.catch(z.enum(givingScopes), 'network'),
  /** Golden for one enterprise instead of the network. */
  enterprise: z.catch(z.nullable(idField), null),
  /** Donor groups as one giver; empty is as the network has decided. */
  group: z.catch(z.nullable(z.enum(['yes', 'no'])), null),
  by: z.catch(z.enum(['award', 'money']), 'award'),
  /** As it stood on a day; empty is today. */
  on: z.catch(z.nullable(z.string().check(z.refine(isAskedDay))), null),
}
export const reviewSwitches = z.object(switches)
export type ReviewSwitches = z.output<typeof reviewSwitches>

export const goldenFilters = z.object({
  ...switches,
  q: z.catch(z.nullable(z.string()), null),
  status: z.catch(z.nullable(choice(goldenStatuses)), null),
  type: z.catch(z.nullable(choice(donorTypes)), null),
  owner: z.catch(z.nullable(idField), null),
  golden: flag,
  plan: z.catch(z.nullable(z.enum(['yes', 'no'])), null),
  ready: z.catch(z.nullable(z.enum(['yes', 'no'])), null),
  tag: z.catch(z.nullable(z.string().check(z.maxLength(40))), null),
})
export type GoldenFilters = z.output<typeof goldenFilters>

export const giverFigures = [
  'share',
  'repeat',
  'second',
  'retention',
  'newDonorRetention',
  'repeatDonorRetention',
  'revenueRetention',
  'class',
  'year',
  'expected',
  'streak',
] as const
export const goldenFigureNames = [...giverFigures, 'success', 'reliability', 'thanks'] as const
export type GoldenFigureName = (typeof goldenFigureNames)[number]

/** What is asked for behind a figure: the year, class, month or length of row that was pressed. */
export const behindFilters = z.object({
  ...switches,
  figure: z.catch(z.enum(goldenFigureNames), 'share'),
  year: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(1800), z.maximum(2199))), null),
  class: z.catch(z.nullable(z.enum(yearClasses)), null),
  month: z.catch(z.nullable(z.string().check(z.regex(/^(\d{4}-\d{2}|overdue)$/))), null),
  streak: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999))), null),
  counted: z.catch(z.nullable(z.enum(['yes', 'no'])), null),
})
export type BehindFilters = z.output<typeof behindFilters>

const blank = { enterprise: null, group: null, on: null }

/** The switches of an address whose blanks are left out. */
export const parseSwitches = (given: Record<string, string>) =>
  z.parse(reviewSwitches, { ...blank, scope: 'network', by: 'award', ...given })
export const parseGolden = (given: Record<string, string>) =>
  z.parse(goldenFilters, {
    ...parseSwitches(given),
    q: null,
    status: null,
    type: null,
    owner: null,
    golden: null,
    plan: null,
    ready: null,
    tag: null,
    ...given,
  })
export const parseBehind = (given: Record<string, string>) =>
  z.parse(behindFilters, {
    ...parseSwitches(given),
    figure: 'share',
    year: null,
    class: null,
    month: null,
    streak: null,
    counted: null,
    ...given,
  })
