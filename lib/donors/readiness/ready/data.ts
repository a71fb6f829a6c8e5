import 'server-only'
import { and, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { application, decision, donor, donorGiving, grant, idea, logEntry, reportDue } from '#db/schema/index.ts'
import { addDays, addMonths, type Day } from '#lib/day.ts'
import { standingLog } from '#lib/donors/log/data.ts'
import { openStages, poolTypes } from '#lib/donors/readiness/rules.ts'
import { owesReports } from '#lib/grants/data.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** That nothing is missing on a giver's checklist, as a condition on `donor`: the seven lines of readiness/rules.ts once more, for a filter. */
export async function readyCondition(viewer: Viewer): Promise<SQL> {
  const db = await read()
  const [{ silenceDays }, waits] = await Promise.all([
    settingsOn(viewer.today),
    db
      .selectDistinct({ months: donor.waitMonths })
      .from(donor)
      .where(sql`${donor.waitMonths} > 0`),
  ])
  const { today } = viewer
  // The cheap and rarely true first: the rest is looked up for few.
  return (
    and(
      hasIdea,
      isInRange,
      isWaitOver(
        today,
        waits.flatMap(({ months }) => months ?? []),
      ),
      sql`not exists (select 1 from ${owed} and ${reportDue.dueDay} < ${today} and ${notInArray(reportDue.state, ['submitted', 'approved'])})`,
      isReported(today, silenceDays),
      isThanked(viewer),
      isTalkedTo(viewer),
    ) ?? sql`true`
  )
}

/** The last award day that a wait of so many months has passed for. */
export function lastFreeDay(today: Day, months: number): Day {
  let day = addMonths(today, -months)
  while (addMonths(addDays(day, 1), months) <= today) day = addDays(day, 1)
  return day
}

const latest = sql`(select ${donorGiving.latestDay} from ${donorGiving} where ${donorGiving.donorId} = ${donor.id} and ${donorGiving.scope} = 'network')`
const openIdea = and(sql`${idea.donorId} = ${donor.id}`, notInArray(idea.stage, ['used', 'parked']))
const openDraft = and(
  sql`${application.donorId} = ${donor.id}`,
  inArray(application.stage, [...openStages]),
  isNull(application.archivedAt),
  isNull(application.onHoldReason),
)
const isIdea = sql`exists (select 1 from ${idea} where ${openIdea})`
const hasIdea = sql`(${isIdea} or exists (select 1 from ${application} where ${openDraft}))`
const asked = sql`(case when ${isIdea} then (select ${idea.expectedOre} from ${idea} where ${openIdea} order by ${idea.id} limit 1) else (select ${application.appliedOre} from ${application} where ${openDraft} order by ${application.id} limit 1) end)`
const isInRange = sql`(${asked} is null or ((${donor.minOre} is null or ${asked} >= ${donor.minOre}) and (${donor.maxOre} is null or ${asked} <= ${donor.maxOre})))`

function isWaitOver(today: Day, waits: number[]): SQL {
  const over = waits.map((months) => sql`(${donor.waitMonths} = ${months} and ${latest} <= ${lastFreeDay(today, months)})`)
  return sql`(coalesce(${donor.waitMonths}, 0) = 0 or ${latest} is null${over.length > 0 ? sql` or ${sql.join(over, sql` or `)}` : sql``})`
}

function isReported(today: Day, silenceDays: number): SQL {
  const isAccepted = sql`(${reportDue.state} = 'approved' or (${reportDue.state} = 'submitted' and ${reportDue.submittedDay} is not null and (${reportDue.submittedDay} < ${addDays(today, -silenceDays)} or coalesce(${donor.acceptsReports}, true) = false)))`
  return sql`coalesce((select case when ${isAccepted} then 1 else 0 end from ${owed} and (${reportDue.dueDay} <= ${today} or ${reportDue.submittedDay} is not null) order by ${reportDue.dueDay} desc, ${reportDue.id} desc limit 1), 1) = 1`
}

/** The reports the giver is owed; read on with `and`. */
const owed = sql`${reportDue} inner join ${grant} on ${grant.id} = ${reportDue.grantId} where ${reportDue.donorId} = ${donor.id} and ${owesReports}`

const said = (viewer: Viewer, what: SQL, day: SQL = sql`${logEntry.day}`) =>
  sql`exists (select 1 from ${logEntry} where ${logEntry.donorId} = ${donor.id} and ${standingLog(viewer)} and ${what} and ${day} >= coalesce(${latest}, ''))`

/** A thank-you that names its award is for that one, whenever it was said. */
const thankedDay = sql`coalesce((select ${decision.day} from ${decision} where ${decision.id} = ${logEntry.decisionId}), ${logEntry.day})`

function isThanked(viewer: Viewer): SQL {
  return sql`(${latest} is null or ${inArray(donor.type, [...poolTypes])} or coalesce(${donor.acceptsThanks}, true) = false or ${said(viewer, sql`${logEntry.kind} = 'thank_you'`, thankedDay)})`
}

function isTalkedTo(viewer: Viewer): SQL {
  return sql`(${inArray(donor.contactPreference, ['written', 'none'])} or ${said(viewer, sql`${logEntry.kind} <> 'thank_you' and ${logEntry.isAsk} = false`)})`
}
