import 'server-only'
import { eq } from 'drizzle-orm'
import { applications, budgets, type DemoApplication, type DemoBudget, type DemoText, texts } from '#db/demo/applications.ts'
import { read } from '#db/open.ts'
import {
  application,
  applicationAssignee,
  applicationPartner,
  budgetLine,
  cofunding,
  decision,
  need,
  needEnterprise,
  section,
  stageChange,
  task,
} from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { addDays } from '#lib/day.ts'
import { idOf, type Known, ore, storyDay } from '#lib/demo/rules.ts'
import { findable } from '#lib/search/mutations.ts'
import { danishSortKey } from '#lib/sort-key.ts'

const answered = ['declined', 'unanswered', 'withdrawn']
const isSent = (one: DemoApplication) => [...answered, 'submitted', 'more_info'].includes(one.stage)

/** The applications that became no grant, or not yet. */
export async function writeApplications(write: Write, known: Known): Promise<void> {
  for (const one of applications) {
    const sentDay = isSent(one) ? (answered.includes(one.stage) ? addDays(one.day, -80) : one.day) : null
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
      answerExpectedDay: sentDay && !answered.includes(one.stage) ? addDays(sentDay, 90) : null,
      onHoldReason: one.onHold ?? null,
      agreementVersionId: sentDay ? idOf(known, sentDay < '2025-01-01' ? 'version 1' : 'version 2') : null,
      retargetedFromId: null,
    })
    known.set(`${one.giver} ${one.title}`, id)
    await write.insert(applicationAssignee, { applicationId: id, userId: idOf(known, 'frede') })
    await write.insert(applicationPartner, {
      applicationId: id,
      enterpriseId: idOf(known, one.enterprise),
      isLead: true,
      shareOre: one.kroner === null ? null : ore(one.kroner),
    })
    if (sentDay) await write.insert(stageChange, { applicationId: id, fromStage: 'drafting', toStage: 'submitted', day: sentDay })
    await write.insert(stageChange, { applicationId: id, fromStage: sentDay ? 'submitted' : null, toStage: one.stage, day: one.day })
    await answer(write, known, id, one)
    if (one.retargetedTo) await carryOn(write, id, idOf(known, `${one.retargetedTo} application`))
    await findable(write, 'application', id, { title: one.title })
  }
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
  })
}

async function writeText(
  writeAs: (userId: string) => Write,
  known: Known,
  { application: name, owner, due, answers }: DemoText,
): Promise<void> {
  for (const [at, [question, limitCount, text]] of answers.entries())
    await writeAs(idOf(known, owner)).insert(section, {
      applicationId: idOf(known, name),
      position: at + 1,
      question,
      limitCount,
      countingRule: 'characters',
      lineBreakCounts: 1,
      text,
      ownerId: idOf(known, owner),
      dueDay: due,
      state: text ? 'draft' : 'empty',
    })
}

async function writeBudget(write: Write, known: Known, { application: name, lines, cofunding: beside }: DemoBudget): Promise<void> {
  const applicationId = idOf(known, name)
  for (const [at, [title, category, kroner, source]] of lines.entries())
    await write.insert(budgetLine, {
      applicationId,
      position: at + 1,
      title,
      category,
      year: null,
      enterpriseId: null,
      amountOre: ore(kroner),
      source,
      vat: 'with',
      isFee: false,
      note: null,
    })
  for (const [source, kroner, state, other] of beside)
    await write.insert(cofunding, {
      applicationId,
      source,
      otherApplicationId: other ? idOf(known, other) : null,
      amountOre: ore(kroner),
      state,
      expectedDay: null,
    })
}

/** The need that is half covered, the text under way for the one that asks, and what stands on Karla's day. */
export async function writeWork(writeAs: (userId: string) => Write, known: Known): Promise<void> {
  const [karla, malik] = [writeAs(idOf(known, 'karla')), writeAs(idOf(known, 'malik'))]
  const kitchen = await malik.insert(need, {
    title: 'Nyt køkken på kajen',
    text: 'Ovne, køl og en bænk, hvor to kan stå ved siden af hinanden.',
    amountOre: ore(900_000),
    byDay: '2027-03-01',
    state: 'open',
    pilotId: null,
    theoryId: idOf(known, 'theory E10'),
  })
  await malik.insert(needEnterprise, { needId: kitchen.id, enterpriseId: idOf(known, 'E10') })
  for (const one of texts) await writeText(writeAs, known, one)
  for (const one of budgets) await writeBudget(writeAs(idOf(known, 'frede')), known, one)
  const tasks: [title: string, note: string, dueDay: string | null, owner: string, isDonorFacing: boolean][] = [
    ['Besøg hos Kobberkedlens Legat', 'Den Skæve Cykel på hjul · ny programleder siden januar', '2026-10-14', 'karla', true],
    ['Flere bænke: en snak før bestyrelsesmødet', 'Boligselskabet Pindsvinet, initiativmidler', '2026-10-30', 'karla', false],
    ['Læs Forankring igennem', 'Ungeværkstedet Rodnet · Puljen Flere Veje', '2026-11-05', 'karla', false],
    ['Årsregnskab 2025 i bilagsmappen', 'Den Skæve Cykel', '2026-09-24', 'mona', false],
    ['Årsregnskab 2025 i bilagsmappen', 'Reparationscafé To Gange', '2026-10-08', 'malik', false],
    ['Godkend honorar for rate 3 af SØL-25', '12.500 kr. siden 28. september', null, 'knud', false],
  ]
  for (const [title, note, dueDay, owner, isDonorFacing] of tasks)
    await karla.insert(task, {
      title,
      note,
      dueDay,
      ownerId: idOf(known, owner),
      isDonorFacing,
      recordKind: null,
      recordId: null,
      kind: isDonorFacing ? 'visit' : 'task',
      dueTime: null,
      movedReason: null,
      doneAt: null,
      doneBy: null,
    })
  if (karla.today !== storyDay) throw new Error('The story is written on its own day')
}
