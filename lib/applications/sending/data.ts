import 'server-only'
import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import * as z from 'zod/mini'
import { read } from '#db/open.ts'
import { application, snapshot, user } from '#db/schema/index.ts'
import { budgetOf, plannedShares } from '#lib/applications/budget/data.ts'
import { type Application, visibleApplications } from '#lib/applications/data.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { applicationFiles, linkedParts } from '#lib/applications/ready/data.ts'
import type { ReadyPoint } from '#lib/applications/ready/rules.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { type SnapshotContent, snapshotContent } from '#lib/applications/sending/schema.ts'
import { canonicalJson } from '#lib/applications/sending/rules.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Text, budget, annexes and theory version as they stand, in the shape a snapshot keeps. Amounts in øre. */
export async function contentOf(
  viewer: Viewer,
  row: Application,
  sending: SnapshotContent['sending'],
  openPoints: readonly ReadyPoint[],
  reason: string | null,
): Promise<SnapshotContent> {
  const [sections, budget, shares, partners, parts, files] = await Promise.all([
    sectionsOf(viewer, row.id),
    budgetOf(viewer, row),
    plannedShares(viewer, row.id),
    applicationPartners(viewer, row.id),
    linkedParts(row),
    applicationFiles(row.id),
  ])
  return {
    title: row.title,
    donor: row.donorName,
    call: row.callTitle,
    appliedOre: row.appliedOre,
    currency: row.currency,
    startDay: row.startDay,
    signatory: row.signatory,
    sections: sections.map(({ question, text, limitCount, countingRule, lineBreakCounts }) => ({
      question,
      text,
      limitCount,
      countingRule,
      lineBreakCounts,
    })),
    budget: {
      lines: budget.lines.map(({ title, category, year, amountOre, source, vat, isFee, note, enterpriseName }) => ({
        title,
        category,
        year,
        amountOre,
        source,
        vat,
        isFee,
        note,
        enterpriseName,
      })),
      cofundings: budget.cofundings.map(({ source, amountOre, state }) => ({ source, amountOre, state })),
      costOre: budget.sums.costOre,
    },
    shares: shares.map(({ enterpriseName, pilotTitle, amountOre }) => ({ enterpriseName, pilotTitle, amountOre })),
    partners: partners.map(({ name, isLead, shareOre, signedOffDay }) => ({ name, isLead, shareOre, signedOffDay })),
    theory:
      parts && parts[0]
        ? {
            id: row.theoryId,
            title: parts[0].theoryTitle,
            number: parts[0].number,
            parts: parts.map(({ kind, text, textNumber }) => ({ kind, text, textNumber })),
          }
        : null,
    attachments: files.map(({ fileName, sha }) => ({ fileName, sha })),
    sending,
    reason,
    openPoints: openPoints.flatMap(({ id, line, kind, say, values }) => (kind === 'ok' ? [] : [{ id, line, kind, say, values }])),
  }
}

export const contentHash = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex')

/** What was sent, newest first; `isWhole` says that the content still has the hash it was kept with. */
export async function snapshots(viewer: Viewer, applicationId: string) {
  const db = await read()
  const found = await db
    .select({ snapshot, by: user.name })
    .from(snapshot)
    .innerJoin(application, eq(application.id, snapshot.applicationId))
    .leftJoin(user, eq(user.id, snapshot.createdBy))
    .where(and(visibleApplications(viewer), eq(snapshot.applicationId, applicationId)))
    .orderBy(desc(snapshot.day), desc(snapshot.id))
    .limit(20)
  return found.map(({ snapshot: row, by }) => ({
    ...row,
    by,
    content: z.parse(snapshotContent, row.content),
    isWhole: contentHash(row.content) === row.contentHash,
  }))
}
