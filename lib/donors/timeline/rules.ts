import { safeParse } from 'zod/mini'
import { timelineParts, timelineSources } from '#db/vocabulary/timeline.ts'
import type { Day } from '#lib/day.ts'
import { timelineCursor } from '#lib/donors/timeline/schema.ts'

export type TimelineSource = (typeof timelineSources)[number]
/** A place in the story: newest day first, then by source, then by row. */
export type Place = { day: Day; source: TimelineSource; id: string }
type Narrowing = { kind: string | null; with: string | null; enterprise: string | null; access: string | null }

/** Later in the story is greater: for `toSorted`. */
export function inStory(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1
  const sources = timelineSources.indexOf(a.source) - timelineSources.indexOf(b.source)
  if (sources !== 0) return sources
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1
}

/** How a source stands to the place a page begins after: rows of that very day are told already, still to come, or cut at its row. */
export function sideOf(source: TimelineSource, after: Place): 'told' | 'coming' | 'cut' {
  const place = timelineSources.indexOf(source) - timelineSources.indexOf(after.source)
  return place === 0 ? 'cut' : place < 0 ? 'told' : 'coming'
}

export const cursorOf = ({ day, source, id }: Place): string => `${day}~${source}~${id}`

/** The place an address names, or null for none that is one. */
export function placeOf(text: string | null | undefined): Place | null {
  const found = safeParse(timelineCursor, (text ?? '').split('~'))
  if (!found.success) return null
  const [day, source, id] = found.data
  return { day, source, id }
}

/** Whether a source can have anything a filter asks for, so that nothing is asked in vain. */
export function isAsked(source: TimelineSource, narrowing: Narrowing): boolean {
  const { kind, access } = narrowing
  if ((narrowing.with || access) && source !== 'log') return false
  if (narrowing.enterprise && source === 'file') return false
  if (!kind) return true
  const part = parts[source]
  return part === null ? !timelineParts.some((one) => one === kind) : part === kind
}

const parts: Record<TimelineSource, (typeof timelineParts)[number] | null> = {
  payment: 'payment',
  approved: 'report',
  returned: 'report',
  submitted: 'report',
  decision: 'decision',
  log: null,
  file: 'file',
  stage: 'application',
  idea: 'idea',
}
