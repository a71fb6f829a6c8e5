import 'server-only'
import * as z from 'zod/mini'
import { timelineSources } from '#db/vocabulary/timeline.ts'
import { tellDecisions } from '#lib/donors/timeline/decisions/data.ts'
import { tellFiles } from '#lib/donors/timeline/files/data.ts'
import { tellIdeas } from '#lib/donors/timeline/ideas/data.ts'
import { tellPayments } from '#lib/donors/timeline/payments/data.ts'
import { tellStages } from '#lib/donors/timeline/stages/data.ts'
import { tellTalks } from '#lib/donors/timeline/talks/data.ts'
import { tellReports } from '#lib/donors/timeline/reports/data.ts'
import { cursorOf, inStory, isAsked, placeOf } from '#lib/donors/timeline/rules.ts'
import { timelineFilters } from '#lib/donors/timeline/schema.ts'
import { flat, type SearchParams } from '#lib/list.ts'
import type { Viewer } from '#lib/viewer.ts'

export type TimelineFilters = z.output<typeof timelineFilters>

const blank: Record<keyof TimelineFilters, null> = {
  kind: null,
  by: null,
  with: null,
  enterprise: null,
  access: null,
  from: null,
  to: null,
}
const tellers = {
  payment: tellPayments,
  approved: tellReports('approved'),
  returned: tellReports('returned'),
  submitted: tellReports('submitted'),
  decision: tellDecisions,
  log: tellTalks,
  file: tellFiles,
  stage: tellStages,
  idea: tellIdeas,
} as const

type Tellers = typeof tellers
export type TimelineEvent = { [Source in keyof Tellers]: Awaited<ReturnType<Tellers[Source]>>[number] }[keyof Tellers]

/**
 * The relation with a giver as one story, newest first: what was said, asked, answered, paid, reported and filed, as far as the viewer may
 * see each. One query a source, each cut at the page's size and merged by day; `next` is where the page after begins.
 */
export async function donorTimeline(viewer: Viewer, donorId: string, params: SearchParams = {}, size = 40) {
  const given = flat(params)
  const filters = z.parse(timelineFilters, { ...blank, ...given })
  const after = placeOf(given.after)
  const told = await Promise.all(
    timelineSources
      .filter((source) => isAsked(source, filters))
      .map(async (source): Promise<TimelineEvent[]> => tellers[source](viewer, { donorId, filters, after, limit: size + 1 })),
  )
  const all = told.flat().toSorted(inStory)
  const events = all.slice(0, size)
  const last = events.at(-1)
  return { filters, events, isLater: after !== null, next: all.length > size && last ? cursorOf(last) : null }
}
