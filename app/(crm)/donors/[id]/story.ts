import type { donorLog } from '#lib/donors/log/data.ts'
import type { donorGrants, donorReports } from '#lib/donors/story/data.ts'

type Rows = {
  log: Awaited<ReturnType<typeof donorLog>>
  grants: Awaited<ReturnType<typeof donorGrants>>
  reports: Awaited<ReturnType<typeof donorReports>>
}

export type StoryEvent =
  | { id: string; day: string; what: 'log'; entry: Rows['log'][number] }
  | { id: string; day: string; what: 'award'; grant: Rows['grants'][number] }
  | { id: string; day: string; what: 'submitted' | 'approved' | 'returned'; report: Rows['reports'][number] }

/** The relation as one line in time, newest first: what was said, decided, sent and answered. */
export function storyOf({ log, grants, reports }: Rows): StoryEvent[] {
  const events: StoryEvent[] = [
    ...log.map((entry) => ({ id: entry.id, day: entry.day, what: 'log' as const, entry })),
    ...grants.map((grant) => ({ id: grant.id, day: grant.day, what: 'award' as const, grant })),
    ...reports.flatMap((report) =>
      (['submitted', 'approved', 'returned'] as const).flatMap((what) => {
        const day = report[`${what}Day`]
        return day ? [{ id: `${report.id}-${what}`, day, what, report }] : []
      }),
    ),
  ]
  return events.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
