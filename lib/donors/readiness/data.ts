import 'server-only'
import { and, asc, eq, getTableColumns, inArray, isNull, notInArray, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { hot } from '#db/hot.ts'
import { application, decision, donor, donorGiving, grant, idea, logEntry, reportDue } from '#db/schema/index.ts'
import { visibleDonors } from '#lib/donors/data.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import { openStages, poolTypes, readiness, type ReadyFacts, type ReadyLine } from '#lib/donors/readiness/rules.ts'
import { owesReports } from '#lib/grants/data.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { sightOf, type Viewer } from '#lib/viewer.ts'

const pools: readonly string[] = poolTypes

type Shape = { viewer: Viewer; of: Placeholder[] }

const theGivers = hot((db, { viewer, of }: Shape) =>
  db
    .select({
      donor,
      latestAward: donorGiving.latestDay,
      thanked: latestTalk(viewer, sql`${logEntry.kind} = 'thank_you' and ${isSinceAward(thankedAward)}`),
      contact: latestTalk(viewer, sql`${logEntry.kind} <> 'thank_you' and ${logEntry.isAsk} = false and ${isSinceAward(logEntry.day)}`),
    })
    .from(donor)
    .leftJoin(donorGiving, and(eq(donorGiving.donorId, donor.id), eq(donorGiving.scope, 'network')))
    .where(and(visibleDonors(viewer), inArray(donor.id, of))),
)
const theReports = hot((db, { of }: Shape) =>
  db
    .select(getTableColumns(reportDue))
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .where(and(inArray(reportDue.donorId, of), owesReports))
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id)),
)
const theIdeas = hot((db, { of }: Shape) =>
  db
    .select({ donorId: idea.donorId, title: idea.title, amountOre: idea.expectedOre })
    .from(idea)
    .where(and(inArray(idea.donorId, of), notInArray(idea.stage, ['used', 'parked'])))
    .orderBy(asc(idea.id)),
)
const theDrafts = hot((db, { of }: Shape) =>
  db
    .select({ donorId: application.donorId, title: application.title, amountOre: application.appliedOre })
    .from(application)
    .where(
      and(
        inArray(application.donorId, of),
        inArray(application.stage, [...openStages]),
        isNull(application.archivedAt),
        isNull(application.onHoldReason),
      ),
    )
    .orderBy(asc(application.id)),
)

/** Thanks belong to the award they are linked to: said late for an old one they do not count for the latest. */
const thankedAward = sql`coalesce((select ${decision.day} from ${decision} where ${decision.id} = ${logEntry.decisionId}), ${logEntry.day})`

const isSinceAward = (day: SQL | typeof logEntry.day) => sql`(${donorGiving.latestDay} is null or ${day} >= ${donorGiving.latestDay})`

/** The day a giver was last talked with in that way: one leap in the index, not everything that was ever said. */
function latestTalk(viewer: Viewer, isSo: SQL): SQL<string | null> {
  return sql`(select ${logEntry.day} from ${logEntry} where ${and(standingLog(viewer), eq(logEntry.donorId, donor.id), isSo)} order by ${logEntry.day} desc, ${logEntry.id} desc limit 1)`.mapWith(
    (day: string | null) => day,
  )
}

/** The checklist of each of these givers (at most a page of them): four queries in all, whatever their number. Keyed by giver. */
export async function readinessOf(viewer: Viewer, donorIds: string[]): Promise<Map<string, ReadyLine[]>> {
  if (donorIds.length === 0) return new Map()
  const [key, values] = [`${donorIds.length} ${sightOf(viewer)}`, Object.fromEntries(donorIds.map((id, at) => [`id${at}`, id]))]
  const shape = { viewer, of: donorIds.map((_, at) => sql.placeholder(`id${at}`)) }
  const [givers, reports, ideas, drafts, { silenceDays }] = await Promise.all([
    theGivers(values, key, shape),
    theReports(values, key, shape),
    theIdeas(values, key, shape),
    theDrafts(values, key, shape),
    settingsOn(viewer.today),
  ])
  const [owedTo, ideasFor, draftsTo] = [byGiver(reports), byGiver(ideas), byGiver(drafts)]
  return new Map(
    givers.map(({ donor: giver, latestAward, thanked, contact }) => {
      const owed = owedTo.get(giver.id) ?? []
      const overdue = owed.find((report) => report.dueDay < viewer.today && report.state !== 'submitted' && report.state !== 'approved')
      const last = owed.filter((report) => report.dueDay <= viewer.today || report.submittedDay).at(-1)
      const facts: ReadyFacts = {
        latestAward,
        hasObligations: owed.length > 0,
        overdue: overdue ? { kind: overdue.kind, day: overdue.dueDay } : null,
        lastReport: last ? { state: last.state, submitted: last.submittedDay } : null,
        thanked,
        contact,
        idea: ideasFor.get(giver.id)?.[0] ?? draftsTo.get(giver.id)?.[0] ?? null,
        waitMonths: giver.waitMonths,
        minOre: giver.minOre,
        maxOre: giver.maxOre,
        isPool: pools.includes(giver.type),
        acceptsThanks: giver.acceptsThanks,
        acceptsReports: giver.acceptsReports,
        isWrittenOnly: giver.contactPreference === 'written' || giver.contactPreference === 'none',
      }
      return [giver.id, readiness(facts, viewer.today, silenceDays)]
    }),
  )
}

const byGiver = <R extends { donorId: string | null }>(rows: readonly R[]) => Map.groupBy(rows, ({ donorId }) => donorId)
