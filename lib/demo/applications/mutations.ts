import 'server-only'
import { eq } from 'drizzle-orm'
import { applications, type DemoApplication } from '#db/demo/applications.ts'
import { read } from '#db/open.ts'
import { application, applicationAssignee, applicationPartner, decision, learning, stageChange } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addDays, yearOf } from '#lib/day.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

const answered = ['declined', 'unanswered', 'withdrawn']
const isSent = (one: DemoApplication) => [...answered, 'submitted', 'more_info'].includes(one.stage)

/** The applications that became no grant, or not yet. */
export async function writeApplications(write: Write, known: Known): Promise<void> {
  for (const one of applications) {
    const sentDay = isSent(one) ? (one.sent ?? (answered.includes(one.stage) ? addDays(one.day, -80) : one.day)) : null
    const { id } = await write.insert(application, {
      donorId: idOf(known, one.giver),
      theoryId: one.theory ? idOf(known, `theory ${one.theory}`) : null,
      title: one.title,
      sortKey: danishSortKey(one.title),
      stage: one.stage,
      stageSince: one.day,
      ledBy: 'fundraiser',
      kind: 'development',
      askType: 'new',
      appliedOre: one.kroner === null ? null : ore(one.kroner),
      isRepayable: one.isLoan ?? false,
      deadlineDay: one.deadline ?? null,
      sentDay,
      sentChannel: sentDay ? 'portal' : null,
      answerExpectedDay: sentDay && !answered.includes(one.stage) ? (one.answerBy ?? addDays(sentDay, 90)) : null,
      legalApplicantId: one.isNetworks ? idOf(known, 'municipality') : null,
      onHoldReason: one.onHold ?? null,
      agreementVersionId: sentDay ? idOf(known, sentDay < '2025-01-01' ? 'version 1' : 'version 2') : null,
      retargetedFromId: null,
    })
    known.set(`${one.giver} ${one.title}`, id)
    await write.insert(applicationAssignee, { applicationId: id, userId: idOf(known, 'frede') })
    await writePartners(write, known, id, one)
    const isMoved = one.moved !== undefined
    if (isMoved)
      await write.insert(stageChange, { applicationId: id, fromStage: null, toStage: 'drafting', day: addDays(sentDay ?? one.day, -60) })
    if (sentDay)
      await write.insert(stageChange, { applicationId: id, fromStage: isMoved ? 'ready' : 'drafting', toStage: 'submitted', day: sentDay })
    if (one.stage !== 'submitted')
      await write.insert(stageChange, { applicationId: id, fromStage: sentDay ? 'submitted' : null, toStage: one.stage, day: one.day })
    await answer(write, known, id, one)
    if (one.retargetedTo) await carryOn(write, id, idOf(known, `${one.retargetedTo} application`))
    await findable(write, 'application', id, { title: one.title })
  }
}

async function writePartners(write: Write, known: Known, applicationId: string, one: DemoApplication): Promise<void> {
  if (!one.enterprise) return
  const others = one.shared ?? []
  const led = one.kroner === null ? null : one.kroner - others.reduce((sum, [, kroner]) => sum + kroner, 0)
  for (const [at, [enterprise, kroner]] of [[one.enterprise, led] as const, ...others].entries())
    await write.insert(applicationPartner, {
      applicationId,
      enterpriseId: idOf(known, enterprise),
      isLead: at === 0,
      shareOre: kroner === null ? null : ore(kroner),
    })
}

/** Why an application went on, in the words of the one who let it: seen in its history. */
export async function writeMoves(writeAs: (userId: string) => Write, known: Known): Promise<void> {
  for (const { giver, title, moved = [] } of applications)
    for (const [fromStage, toStage, day, by, reason] of moved)
      await writeAs(idOf(known, by)).insert(stageChange, {
        applicationId: idOf(known, `${giver} ${title}`),
        fromStage,
        toStage,
        day,
        reason,
      })
}

/** The text that was refused here was sent on there. */
async function carryOn(write: Write, fromId: string, toId: string): Promise<void> {
  const db = await read()
  const [onwards] = await db.select().from(application).where(eq(application.id, toId))
  if (!onwards) throw new Error('The story carries a text on to an application that is not told yet')
  await write.update(application, onwards, { retargetedFromId: fromId })
}

async function answer(write: Write, known: Known, applicationId: string, one: DemoApplication): Promise<void> {
  if (one.stage !== 'declined' && one.stage !== 'unanswered' && one.stage !== 'withdrawn') return
  await write.insert(decision, {
    applicationId,
    donorId: idOf(known, one.giver),
    outcome: one.stage,
    day: one.day,
    amountOre: 0,
    kronerOre: 0,
    isNetwork: true,
    heardHow: one.stage === 'unanswered' ? 'silence' : 'mail',
    reason: one.reason ?? null,
    reasonText: one.reasonText ?? null,
    learning: one.learning ?? null,
  })
  if (one.learning)
    await write.insert(learning, {
      recordKind: 'application',
      recordId: applicationId,
      enterpriseId: one.enterprise ? idOf(known, one.enterprise) : null,
      kind: 'learning',
      text: one.learning,
      year: yearOf(one.day),
    })
}
