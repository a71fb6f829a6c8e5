import 'server-only'
import { tasks } from '#db/demo/work.ts'
import { applicationNeed, document, need, needEnterprise, task } from '#db/schema/index.ts'
import { enterprises } from '#db/demo/network.ts'
import type { Write } from '#db/write.ts'
import { idOf, type Known, ore, storyDay } from '#lib/demo/rules.ts'

/** What asks for the kitchen: three givers, beside what the house puts in itself. */
const askedForKitchen = ['KRO Nyt køkken på kajen', 'LAG Køkken til øerne', 'MEJ Mælk på kajen']
/** Whose accounts for 2025 nobody has laid in the folder yet. */
const withoutAccounts = ['E4', 'E12']

/** The need that lacks 70.000 kr., the papers in the folders, and what stands on Karla's day. */
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
  for (const name of askedForKitchen) await malik.insert(applicationNeed, { needId: kitchen.id, applicationId: idOf(known, name) })
  for (const { key, closed } of enterprises)
    if (!closed && !withoutAccounts.includes(key))
      await karla.insert(document, {
        enterpriseId: idOf(known, key),
        kind: 'annual_accounts',
        title: 'Årsregnskab 2025',
        year: 2025,
        expiresDay: '2027-05-31',
        fileHash: null,
        fileName: null,
      })
  for (const { title, note, day, owner, about, isDonorFacing = false } of tasks)
    await karla.insert(task, {
      title,
      note,
      dueDay: day ?? null,
      ownerId: idOf(known, owner),
      isDonorFacing,
      recordKind: about ? about[0] : null,
      recordId: about ? idOf(known, about[1]) : null,
      kind: isDonorFacing ? 'visit' : 'task',
      dueTime: null,
      movedReason: null,
      doneAt: null,
      doneBy: null,
    })
  if (karla.today !== storyDay) throw new Error('The story is written on its own day')
}
