import * as z from 'zod/mini'
import { applicationKinds, applicationStages, ledBy } from '#db/vocabulary/applications.ts'
import { askTypes } from '#db/vocabulary/donors.ts'
import { optionalDayField, optionalPlannedDayField } from '#lib/day.ts'
import { checkbox, choice, chosenIds, idField, optionalIdField, optionalText, percentField, shortText, versionField } from '#lib/form.ts'
import { optionalOreField } from '#lib/money.ts'

/** Begins an application: a giver is enough. The title falls back to the need's, the idea's or the giver's name. */
export const newApplicationForm = z.object({
  donorId: idField,
  title: optionalText(200),
  callId: optionalIdField,
  needId: optionalIdField,
  ideaId: optionalIdField,
  leadEnterpriseId: optionalIdField,
  appliedOre: optionalOreField,
  deadlineDay: optionalPlannedDayField,
  stage: z._default(choice(['idea', 'dialogue', 'drafting'] as const), 'idea'),
  /** The network already has something with this giver, and they have talked. */
  clashSeen: checkbox,
})

/** The facts of an application; what it says and costs has forms of its own. */
export const applicationForm = z.object({
  id: idField,
  version: versionField,
  title: shortText(2, 200),
  callId: optionalIdField,
  theoryId: optionalIdField,
  ledBy: choice(ledBy),
  kind: choice(applicationKinds),
  askType: choice(askTypes),
  appliedOre: optionalOreField,
  probabilityBps: percentField,
  isRepayable: checkbox,
  legalApplicantId: optionalIdField,
  signatory: optionalText(120),
  signedDay: optionalDayField,
  loginBy: optionalText(120),
  deadlineDay: optionalPlannedDayField,
  startDay: optionalPlannedDayField,
  answerExpectedDay: optionalPlannedDayField,
  onHoldReason: optionalText(300),
  note: optionalText(5_000),
})

/** A move by hand. `reason` is needed where *ready* is chosen although something stops. */
export const moveForm = z.object({ id: idField, version: versionField, to: choice(applicationStages), reason: optionalText(500) })

/** The same text and budget to another giver. */
export const retargetForm = z.object({ id: idField, donorId: idField, clashSeen: checkbox })

export const assignForm = z.object({ id: idField, userId: idField, isAssigned: checkbox })

export const pilotForm = z.object({ id: idField, pilotId: idField, isLinked: checkbox })

/** The list's filters as they stand in the URL; everything falls back. */
export const applicationFilters = z.object({
  q: z.catch(z.nullable(z.string()), null),
  stage: z.catch(z.nullable(choice(applicationStages)), null),
  donor: z.catch(z.nullable(idField), null),
  enterprise: z.catch(z.nullable(idField), null),
  year: z.catch(z.nullable(z.string().check(z.regex(/^20\d\d$/))), null),
  assignee: z.catch(z.nullable(z.union([idField, z.literal('me')])), null),
  open: z.catch(z.nullable(z.literal('1')), null),
  archived: z.catch(z.nullable(z.literal('1')), null),
  only: z.catch(z.nullable(chosenIds), null),
})

/** What a new application begins from, as it stands in the URL. */
export const originParams = z.object({
  donor: z.catch(z.nullable(idField), null),
  need: z.catch(z.nullable(idField), null),
  idea: z.catch(z.nullable(idField), null),
  call: z.catch(z.nullable(idField), null),
})
