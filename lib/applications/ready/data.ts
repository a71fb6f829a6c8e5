import 'server-only'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { read } from '#db/open.ts'
import { attachment, evidence, indicator, storedFile, theory, theoryPart, user } from '#db/schema/index.ts'
import { budgetOf } from '#lib/applications/budget/data.ts'
import { theoryPartKinds } from '#db/vocabulary/theories.ts'
import type { Application } from '#lib/applications/data.ts'
import { formStanding } from '#lib/applications/forms/data.ts'
import { rulesFor } from '#lib/applications/openings/data.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import type { Demands } from '#lib/applications/ready/demands/rules.ts'
import { partGaps, type ReadyPoint, readyToSend } from '#lib/applications/ready/rules.ts'
import { ruleOf } from '#lib/applications/sections/rules.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { addDays, type Day } from '#lib/day.ts'
import { settingsOn } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'

/** Everything that stands before sending, computed from the rows as they are now. The viewer must see the application. */
export async function readyPoints(viewer: Viewer, row: Application): Promise<ReadyPoint[]> {
  const [sections, partners, budget, parts, files, claimsWithoutSource, terms, settings, standing, fundraisers] = await Promise.all([
    sectionsOf(viewer, row.id),
    applicationPartners(viewer, row.id),
    budgetOf(viewer, row),
    linkedParts(row),
    applicationFiles(row.id),
    unsourcedClaims(row.id),
    rulesFor(row),
    settingsOn(viewer.today),
    formStanding(viewer, row),
    fundraisersOn(row.assigneeIds),
  ])
  return readyToSend({
    donorName: row.donorName,
    appliedOre: row.appliedOre,
    fourPartsAboveOre: settings.fourPartsAboveKroner * 100,
    form: demandsOf(standing),
    sections: sections.map((section) => ({
      id: section.id,
      question: section.question,
      text: section.text,
      limit: section.limitCount,
      toleranceBps: section.toleranceBps,
      rule: ruleOf(section),
      wants: section.isOptional ? 'nothing' : section.formQuestionId === null ? 'own' : 'answer',
    })),
    parts: parts && parts.map((part) => ({ kind: part.kind, missing: partGaps(part) })),
    attachments: files.map(({ id, fileName, kind, sizeBytes, expiresDay }) => ({
      id,
      name: fileName,
      kind,
      sizeBytes,
      expiresOn: expiresDay,
    })),
    partners: partners
      .filter(({ isLead }) => !isLead || row.ledBy === 'fundraiser')
      .map(({ id, name, signedOffDay }) => ({ id, name, isSignedOff: signedOffDay !== null })),
    signature: row.signatory === null ? null : { name: row.signatory, isSigned: row.signedDay !== null },
    budget: budget.sums,
    claimsWithoutSource,
    loginBy: row.loginBy,
    fundraisers,
    today: viewer.today,
    startDay: row.startDay,
    answerDay: expectedAnswer(row, row.sentDay ?? latest(row.deadlineDay, viewer.today), terms),
    startDateRule: terms.startDateRule,
    minOre: terms.minOre,
    maxOre: terms.maxOre,
    ownFinancingBps: terms.ownFinancingBps,
    feeRule: terms.feeRule,
  })
}

/** When an answer can be expected: what was told, else the giver's usual weeks after sending; `null` when nobody knows. */
export function expectedAnswer(
  { answerExpectedDay }: Pick<Application, 'answerExpectedDay'>,
  sentDay: Day,
  { decisionWeeks }: { decisionWeeks: number | null },
): Day | null {
  return answerExpectedDay ?? (decisionWeeks === null ? null : addDays(sentDay, decisionWeeks * 7))
}

/** The four parts of the theory linked to an application one sees, with what they are measured by, in their order, those nobody has begun on too; `null` without a theory. */
export async function linkedParts({ theoryId }: Pick<Application, 'theoryId'>) {
  if (theoryId === null) return null
  const db = await read()
  const [[linked], parts, indicators] = await Promise.all([
    db.select({ theoryTitle: theory.title, number: theory.number }).from(theory).where(eq(theory.id, theoryId)),
    db.select().from(theoryPart).where(eq(theoryPart.theoryId, theoryId)),
    db.select({ baseline: indicator.baseline }).from(indicator).where(eq(indicator.theoryId, theoryId)),
  ])
  const measured = { indicators: indicators.length, hasBaseline: indicators.some(({ baseline }) => baseline !== null) }
  return theoryPartKinds.map((kind) => {
    const { text, textNumber, state, peopleCount, steps, carriedBy, carriedFromDay } = parts.find((part) => part.kind === kind) ?? unwritten
    return {
      kind,
      text,
      textNumber,
      state,
      peopleCount,
      steps,
      carriedBy,
      carriedFromDay,
      ...measured,
      theoryTitle: linked?.theoryTitle ?? '',
      number: linked?.number ?? 0,
    }
  })
}

const unwritten = {
  text: '',
  textNumber: 0,
  state: 'empty',
  peopleCount: null,
  steps: null,
  carriedBy: null,
  carriedFromDay: null,
} as const

/** The annexes that stand on the application, with the hash of their bytes. */
export async function applicationFiles(id: string) {
  const db = await read()
  return db
    .select({
      id: attachment.id,
      kind: attachment.kind,
      fileName: attachment.fileName,
      description: attachment.description,
      expiresDay: attachment.expiresDay,
      sha: storedFile.sha,
      sizeBytes: storedFile.sizeBytes,
    })
    .from(attachment)
    .innerJoin(storedFile, eq(storedFile.id, attachment.fileId))
    .where(and(eq(attachment.recordKind, 'application'), eq(attachment.recordId, id), isNull(attachment.voidedBy)))
    .orderBy(asc(attachment.id))
    .limit(200)
}

function demandsOf({ state, content }: Awaited<ReturnType<typeof formStanding>>): Demands | null {
  return state === 'none' || content === null ? null : { ...content, state }
}

/** Those who write for pay on it, by name: the giver may want somebody else to send. */
async function fundraisersOn(assigneeIds: readonly string[]): Promise<string[]> {
  if (assigneeIds.length === 0) return []
  const db = await read()
  const found = await db
    .select({ name: user.name })
    .from(user)
    .where(and(inArray(user.id, [...assigneeIds]), eq(user.role, 'fundraiser')))
  return found.map(({ name }) => name)
}

async function unsourcedClaims(id: string): Promise<number> {
  const db = await read()
  return db.$count(evidence, and(inArray(evidence.recordKind, ['application']), eq(evidence.recordId, id), eq(evidence.kind, 'none')))
}

function latest(one: Day | null, other: Day): Day {
  return one !== null && one > other ? one : other
}
