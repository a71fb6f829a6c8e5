import 'server-only'
import { applications, type DemoApplication } from '#db/demo/applications.ts'
import {
  application,
  applicationAssignee,
  applicationPartner,
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
    await findable(write, 'application', id, { title: one.title })
  }
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
  const questions: [string, number, string][] = [
    ['Hvem er målgruppen?', 1200, 'Otte mennesker, som gerne vil arbejde med mad, og som hver især har prøvet noget andet før.'],
    ['Hvad skal pengene bruges til?', 1500, 'Et køkken, hvor to kan stå ved siden af hinanden.'],
    ['Hvordan fortsætter det bagefter?', 1000, ''],
  ]
  for (const [at, [question, limitCount, text]] of questions.entries())
    await malik.insert(section, {
      applicationId: idOf(known, 'KRO Nyt køkken på kajen'),
      position: at + 1,
      question,
      limitCount,
      countingRule: 'characters',
      lineBreakCounts: 1,
      text,
      ownerId: idOf(known, 'malik'),
      dueDay: '2026-10-07',
      state: text ? 'draft' : 'empty',
    })
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
