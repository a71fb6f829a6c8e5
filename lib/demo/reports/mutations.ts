import 'server-only'
import { reports } from '#db/demo/reports.ts'
import { read } from '#db/open.ts'
import { grant, reportDue } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known } from '#lib/demo/rules.ts'

/** What was promised to the givers, and how each stands. */
export async function writeReports(write: Write, known: Known): Promise<void> {
  const db = await read()
  const donors = new Map((await db.select({ id: grant.id, donorId: grant.donorId }).from(grant)).map((row) => [row.id, row.donorId]))
  for (const one of reports) {
    const grantId = idOf(known, one.grant)
    await write.insert(reportDue, {
      grantId,
      donorId: idOf(donors, grantId),
      kind: one.kind,
      dueDay: one.due,
      state: one.approved ? 'approved' : one.returned ? 'returned' : one.submitted ? 'submitted' : 'not_started',
      ownerId: idOf(known, one.owner),
      text: null,
      submittedDay: one.submitted ?? null,
      approvedDay: one.approved ?? null,
      returnedDay: one.returned ?? null,
      returnedText: one.returnedText ?? null,
    })
  }
}
