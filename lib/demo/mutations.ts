import 'server-only'
import { newId } from '#db/new-id.ts'
import { engine } from '#db/open.ts'
import { givers } from '#db/demo/givers.ts'
import { grants } from '#db/demo/grants.ts'
import { problem } from '#db/problem.ts'
import { marker, user } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { writeApplications, writeWork } from '#lib/demo/applications/mutations.ts'
import { writeAgreements, writeCourses } from '#lib/demo/courses/mutations.ts'
import { writeGivers, writeTalks } from '#lib/demo/givers/mutations.ts'
import { writeClawback, writeFeeAgreement, writeGrants, writeReports } from '#lib/demo/grants/mutations.ts'
import { writeIncomes, writeNetwork } from '#lib/demo/network/mutations.ts'
import { writePilots, writeTheories } from '#lib/demo/pilots/mutations.ts'
import { idOf, type Known, storyDay, storyTime } from '#lib/demo/rules.ts'
import { refreshGiving } from '#lib/donors/giving/mutations.ts'
import { openWrite } from '#lib/verb.ts'

/** Writes the demo story into an empty database and marks it as one. Refused where there is anything. Chapter by chapter, so that no transaction is long. */
export async function loadDemo(): Promise<void> {
  const [somebody] = await engine().reader.select({ id: user.id }).from(user).limit(1)
  if (somebody) throw problem('blocked', 'databaseNotEmpty')
  await engine().transact(
    async (db) => void (await db.insert(marker).values({ id: newId(), kind: 'demo', today: storyDay, isReady: false })),
  )
  const known: Known = new Map()
  const chapter = (write: (writeAs: (actor: string) => Write) => Promise<void>) =>
    engine().transact((db) => write((actor) => openWrite(db, actor, 'demo', storyDay, storyTime)))
  const story = (write: (one: Write) => Promise<void>) => chapter((writeAs) => write(writeAs('system:demo')))
  for (const tell of [writeNetwork, writeGivers, writePilots, writeTheories, writeFeeAgreement]) await story((write) => tell(write, known))
  for (let at = 0; at < grants.length; at += 6) await story((write) => writeGrants(write, known, at, at + 6))
  for (const tell of [writeClawback, writeReports, writeIncomes, writeApplications, writeAgreements])
    await story((write) => tell(write, known))
  for (let at = 0; at < 120; at += 40) await story((write) => writeCourses(write, known, at, at + 40))
  await chapter((writeAs) => writeTalks(writeAs, known))
  await chapter((writeAs) => writeWork(writeAs, known))
  await story((write) =>
    refreshGiving(
      write,
      givers.map(({ key }) => idOf(known, key)),
    ),
  )
  await engine().transact(async (db) => void (await db.update(marker).set({ isReady: true })))
}
