import * as z from 'zod/mini'
import { sendChannels } from '#db/vocabulary/applications.ts'
import { dayField, optionalPlannedDayField } from '#lib/day.ts'
import { choice, idField, optionalText, versionField } from '#lib/form.ts'
import { optionalTimeField } from '#lib/time.ts'

/** It has been sent, in the giver's own way; the day may be an earlier one. `reason` says why open points did not stop it. */
export const submitForm = z.object({
  id: idField,
  version: versionField,
  day: dayField,
  time: optionalTimeField,
  channel: choice(sendChannels),
  receipt: optionalText(300),
  reason: optionalText(1_000),
})

/** The giver asks for more. */
export const moreForm = z.object({
  id: idField,
  version: versionField,
  day: dayField,
  question: optionalText(1_000),
  answerByDay: optionalPlannedDayField,
})

/** What was sent afterwards. */
export const supplementForm = z.object({
  id: idField,
  version: versionField,
  day: dayField,
  channel: choice(sendChannels),
  receipt: optionalText(300),
})

const amount = z.nullable(z.number())
const said = z.nullable(z.string())

/** What a snapshot keeps of what was sent. Amounts in øre, days as days; older shapes must always be readable. */
export const snapshotContent = z.object({
  title: z.string(),
  donor: z.string(),
  call: said,
  appliedOre: amount,
  currency: z.string(),
  startDay: said,
  signatory: said,
  sections: z.array(
    z.object({ question: z.string(), text: z.string(), limitCount: amount, countingRule: z.string(), lineBreakCounts: z.number() }),
  ),
  budget: z.object({
    lines: z.array(
      z.object({
        title: z.string(),
        category: z.string(),
        year: amount,
        amountOre: z.number(),
        source: z.string(),
        vat: z.string(),
        isFee: z.boolean(),
        note: said,
        enterpriseName: said,
      }),
    ),
    cofundings: z.array(z.object({ source: z.string(), amountOre: z.number(), state: z.string() })),
    costOre: z.number(),
  }),
  shares: z.array(z.object({ enterpriseName: z.string(), pilotTitle: said, amountOre: z.number() })),
  partners: z.array(z.object({ name: z.string(), isLead: z.boolean(), shareOre: amount, signedOffDay: said })),
  theory: z.nullable(
    z.object({
      id: said,
      title: z.string(),
      number: z.number(),
      parts: z.array(z.object({ kind: z.string(), text: z.string(), textNumber: z.number() })),
    }),
  ),
  attachments: z.array(z.object({ fileName: z.string(), sha: z.string() })),
  sending: z.object({ day: z.string(), time: said, channel: z.string(), receipt: said }),
  reason: said,
  openPoints: z.array(
    z.object({
      id: z.string(),
      line: z.string(),
      kind: z.enum(['stops', 'consider']),
      say: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})

export type SnapshotContent = z.output<typeof snapshotContent>
