import 'server-only'
import { budgets, type DemoBudget, type DemoText, quoting, texts } from '#db/demo/texts.ts'
import { budgetLine, cofunding, quote, section, theoryPart } from '#db/schema/index.ts'
import { read } from '#db/open.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known, ore } from '#lib/demo/rules.ts'
import { and, eq } from 'drizzle-orm'

type WriteAs = (userId: string) => Write

/** The texts under way and sent, what they cost, and which of them quote the theory that three enterprises share. */
export async function writeTexts(writeAs: WriteAs, known: Known): Promise<void> {
  for (const one of texts) await writeText(writeAs, known, one)
  for (const one of budgets) await writeBudget(writeAs(idOf(known, 'frede')), known, one)
  await writeQuotes(writeAs(idOf(known, 'frede')), known)
}

async function writeText(writeAs: WriteAs, known: Known, { application: name, owner, due, answers }: DemoText): Promise<void> {
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

/** A whole answer taken from *Mennesker*, in the words it had in the version quoted. */
async function writeQuotes(write: Write, known: Known): Promise<void> {
  const db = await read()
  const [people] = await db
    .select()
    .from(theoryPart)
    .where(and(eq(theoryPart.theoryId, idOf(known, 'theory SHARED')), eq(theoryPart.kind, 'people')))
  if (!people) throw new Error('The shared theory has no people')
  for (const [name, sourceVersion, text] of quoting) {
    const { id } = await write.insert(section, {
      applicationId: idOf(known, name),
      position: 1,
      question: 'Hvem er I til for?',
      limitCount: 1200,
      countingRule: 'characters',
      lineBreakCounts: 1,
      text,
      ownerId: idOf(known, 'frede'),
      dueDay: null,
      state: 'draft',
    })
    await write.insert(quote, {
      sectionId: id,
      sourceKind: 'theory_part',
      sourceId: people.id,
      sourceVersion,
      spanFrom: 0,
      spanTo: text.length,
    })
  }
}
