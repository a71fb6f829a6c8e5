import 'server-only'
import { newId } from '#db/new-id.ts'
import { engine } from '#db/open.ts'
import { givers } from '#db/demo/givers.ts'
import { grants } from '#db/demo/grants.ts'
import { problem } from '#db/problem.ts'
import { marker, user } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import type { Day } from '#lib/day.ts'
import { writeApplications, writeMoves } from '#lib/demo/applications/mutations.ts'
import { writeCalls } from '#lib/demo/calls/mutations.ts'
import { writeAgreements, writeCourses } from '#lib/demo/courses/mutations.ts'
import { writeForms } from '#lib/demo/forms/mutations.ts'
import { writeGivers } from '#lib/demo/givers/mutations.ts'
import { writeBills, writeFeeAgreement } from '#lib/demo/fees/mutations.ts'
import { writeClawback, writeGrants } from '#lib/demo/grants/mutations.ts'
import { writeIncomes, writeNetwork } from '#lib/demo/network/mutations.ts'
import { writePartners } from '#lib/demo/partners/mutations.ts'
import { writePilots } from '#lib/demo/pilots/mutations.ts'
import { writeIdeas, writeTalks } from '#lib/demo/relation/mutations.ts'
import { writeReports } from '#lib/demo/reports/mutations.ts'
import { idOf, type Known, storyDay, storyTime } from '#lib/demo/rules.ts'
import { writeTexts } from '#lib/demo/texts/mutations.ts'
import { writeTheories } from '#lib/demo/theories/mutations.ts'
import { writeWork } from '#lib/demo/work/mutations.ts'
import { writeYears } from '#lib/demo/years/mutations.ts'
import { rederiveGiving, refreshGiving } from '#lib/donors/giving/mutations.ts'
import { openWrite } from '#lib/verb.ts'

/** Writes the demo story into an empty database and marks it as one. Refused where there is anything. Chapter by chapter, so that no transaction is long. */
export async function loadDemo(): Promise<void> {
  const [somebody] = await engine().reader.select({ id: user.id }).from(user).limit(1)
  if (somebody) throw problem('blocked', 'databaseNotEmpty')
  await engine().transact(
    async (db) => void (await db.insert(marker).values({ id: newId(), kind: 'demo', today: storyDay, isReady: false })),
  )
  const known: Known = new Map()
  let told = 0
  const chapter = (write: (writeAs: (actor: string, day?: Day) => Write) => Promise<void>) =>
    engine().transact((db) => {
      const now = new Date(storyTime.getTime() + told++) // so that the rows of one chapter come before those of the next
      return write((actor, day) => openWrite(db, actor, 'demo', day ?? storyDay, day ? morningOf(day) : now))
    })
  const story = (write: (one: Write) => Promise<void>) => chapter((writeAs) => write(writeAs('system:demo')))
  for (const tell of [writeNetwork, writePartners, writeGivers, writePilots, writeTheories, writeFeeAgreement])
    await story((write) => tell(write, known))
  for (let at = 0; at < grants.length; at += 6) await story((write) => writeGrants(write, known, at, at + 6))
  for (const tell of [writeClawback, writeReports, writeIncomes, writeApplications, writeAgreements, writeYears])
    await story((write) => tell(write, known))
  for (let at = 0; at < 120; at += 40) await story((write) => writeCourses(write, known, at, at + 40))
  for (const tell of [writeBills, writeIdeas, writeTalks, writeCalls, writeMoves, writeTexts, writeForms, writeWork])
    await chapter((writeAs) => tell(writeAs, known))
  await story(async (write) => {
    await refreshGiving(
      write,
      givers.map(({ key }) => idOf(known, key)),
    )
    await rederiveGiving(write)
  })
  await engine().transact(async (db) => void (await db.update(marker).set({ isReady: true })))
}

const morningOf = (day: Day): Date => new Date(`${day}T08:00:00.000Z`)
