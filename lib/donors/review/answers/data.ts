import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import {
  allocation,
  application,
  applicationAssignee,
  applicationPartner,
  call,
  decision,
  donor,
  grant,
  importBatch,
  logEntry,
  reportDue,
  share,
} from '#db/schema/index.ts'
import { visibleApplications } from '#lib/applications/data.ts'
import { replacedOn } from '#lib/donors/giving/data.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import { type Day, sameText } from '#lib/day.ts'
import type { Answer, Obligation, Thanks } from '#lib/donors/review/answers/rules.ts'
import type { FactScope } from '#lib/donors/review/facts/data.ts'
import { owesReports, visibleGrants } from '#lib/grants/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** The answers to the applications the viewer sees, with the day another took their place; those taken back were never given. */
export async function answerFacts(viewer: Viewer, { scope, enterpriseId }: FactScope): Promise<Answer[]> {
  const db = await read()
  const rows = await db
    .select({
      id: decision.id,
      donorId: decision.donorId,
      applicationId: application.id,
      title: application.title,
      day: decision.day,
      outcome: decision.outcome,
      awardedOre: decision.kronerOre,
      appliedOre: application.appliedOre,
      currency: application.currency,
      replacedOn,
      silenceIsNo: sql<boolean>`coalesce(${call.silenceWeeks}, ${donor.silenceWeeks}) is not null`.mapWith(Boolean),
    })
    .from(decision)
    .innerJoin(application, eq(application.id, decision.applicationId))
    .innerJoin(donor, eq(donor.id, decision.donorId))
    .leftJoin(call, eq(call.id, application.callId))
    .where(
      and(
        visibleApplications(viewer),
        or(isNull(decision.voidedBy), ne(decision.voidedBy, decision.id)),
        inArray(decision.outcome, ['awarded', 'partially_awarded', 'declined', 'unanswered']),
        scope === 'network' ? eq(decision.isNetwork, true) : undefined,
        enterpriseId === null ? undefined : isPartner(enterpriseId),
      ),
    )
    .orderBy(asc(decision.day), asc(decision.id))
  return rows.flatMap(({ currency, appliedOre, outcome, ...row }) =>
    outcome === 'withdrawn' || outcome === 'recommended' ? [] : [{ ...row, outcome, appliedOre: currency === 'DKK' ? appliedOre : null }],
  )
}

/** The reports owed on the grants the viewer sees; a grant that was taken back or called off owes nothing. */
export async function obligationFacts(viewer: Viewer, { scope, enterpriseId }: FactScope): Promise<Obligation[]> {
  const db = await read()
  return db
    .select({
      id: reportDue.id,
      donorId: reportDue.donorId,
      grantId: grant.id,
      title: grant.title,
      kind: reportDue.kind,
      dueDay: reportDue.dueDay,
      submittedDay: reportDue.submittedDay,
    })
    .from(reportDue)
    .innerJoin(grant, eq(grant.id, reportDue.grantId))
    .innerJoin(decision, eq(decision.id, grant.decisionId))
    .where(
      and(
        visibleGrants(viewer),
        owesReports,
        isNull(decision.voidedBy),
        scope === 'network' ? eq(decision.isNetwork, true) : undefined,
        enterpriseId === null ? undefined : hasShare(enterpriseId),
      ),
    )
    .orderBy(asc(reportDue.dueDay), asc(reportDue.id))
}

/** What the answers and the reports owed are read from, and who sees which; an import's end makes its rows be there. */
export const workTables = [
  decision,
  application,
  applicationPartner,
  applicationAssignee,
  share,
  donor,
  call,
  reportDue,
  grant,
  allocation,
  importBatch,
]

/** What the thank-yous below are read from; an import's end makes its rows be there. */
export const thankTables = [logEntry, decision, importBatch]

/** Thank-yous to those who have given, as far as the viewer reads the log. */
export async function thankFacts(viewer: Viewer): Promise<Thanks> {
  const db = await read()
  const said = and(standingLog(viewer), isThankYou)
  const days = sql<string>`string_agg(${logEntry.day}, ' ')`.mapWith(String)
  const [loose, linked] = await Promise.all([
    db
      .select({ id: logEntry.donorId, days })
      .from(logEntry)
      .where(and(said, isNull(logEntry.decisionId), hasGiven))
      .groupBy(logEntry.donorId),
    db
      .select({ id: sql`${logEntry.decisionId}`.mapWith(String), days })
      .from(logEntry)
      .where(and(said, isNotNull(logEntry.decisionId)))
      .groupBy(logEntry.decisionId),
  ])
  const apart = (rows: typeof loose) => new Map(rows.map((row): [string, Day[]] => [row.id, row.days.split(' ').map(sameText).toSorted()]))
  return { loose: apart(loose), linked: apart(linked) }
}

/** In its own words, so that the index of the thank-yous alone is read. */
const isThankYou: SQL = sql`${logEntry.kind} = 'thank_you'`

const hasGiven: SQL = sql`${logEntry.donorId} in (select ${decision.donorId} from ${decision} where ${decision.amountOre} > 0)`

function isPartner(enterpriseId: string): SQL {
  return sql`exists (select 1 from ${applicationPartner} where ${applicationPartner.applicationId} = ${application.id} and ${applicationPartner.enterpriseId} = ${enterpriseId})`
}

function hasShare(enterpriseId: string): SQL {
  return sql`exists (select 1 from ${allocation} where ${allocation.grantId} = ${grant.id} and ${allocation.enterpriseId} = ${enterpriseId})`
}
