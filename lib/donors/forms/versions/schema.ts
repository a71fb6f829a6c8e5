import * as z from 'zod/mini'
import { countingRules } from '#db/vocabulary/applications.ts'
import { mitIdOwners } from '#db/vocabulary/donors.ts'
import { attachmentKinds } from '#db/vocabulary/records.ts'

/** A form as it was when an application began with it. What later forms ask for is added with a default: what is kept is never rewritten. */
export const formContent = z.object({
  text: z.nullable(z.string()),
  pageLimit: z.nullable(z.number()),
  pagesIncludeAnnexes: z.boolean(),
  fileCount: z.nullable(z.number()),
  fileMegabytes: z.nullable(z.number()),
  needsBudgetSheet: z.boolean(),
  needsTheory: z.boolean(),
  mitIdOwner: z.nullable(z.enum(mitIdOwners)),
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      help: z.nullable(z.string()),
      isOptional: z.boolean(),
      limitCount: z.nullable(z.number()),
      countingRule: z.enum(countingRules),
      lineBreakCounts: z.number(),
      toleranceBps: z.nullable(z.number()),
    }),
  ),
  papers: z.array(z.object({ id: z.string(), kind: z.enum(attachmentKinds), note: z.nullable(z.string()) })),
})
export type FormContent = z.output<typeof formContent>
export type FormQuestion = FormContent['questions'][number]
