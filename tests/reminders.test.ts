import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engine } from '#db/open.ts'
import { reportDue } from '#db/schema/index.ts'
import { nameStandIn } from '#lib/settings/stand-ins/mutations.ts'
import { perform } from '#lib/verb.ts'
import { followCall } from '#lib/donors/calls/follows/mutations.ts'
import { dismissCall } from '#lib/donors/calls/dismissals/mutations.ts'
import { duties } from '#lib/today/data.ts'
import { remind, remindInTheMorning } from '#lib/today/reminders/mutations.ts'
import { isToBeReminded, reminderDaysOf } from '#lib/today/reminders/rules.ts'
import { closeDatabase, seed } from './database.ts'
import { all, lines, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

const callNamed = async (title: string) => String((await all(`select id from call where title = '${title}'`))[0]?.id)
const callsOf = async (name: string) =>
  (await duties(await person(name))).flatMap((duty) => (duty.what === 'call' ? [[duty.title, duty.day, duty.time]] : []))
const follow = async (name: string, title: string, isFollowing = true) =>
  perform(followCall, await person(name), { id: await callNamed(title), isFollowing })

describe('the deadlines of calls one follows', () => {
  test('stand on one’s own I dag, with the time of day, and on nobody else’s', async () => {
    expect(await callsOf('Mona Medlem')).toEqual([])
    expect(await follow('Mona Medlem', 'Flere Veje, efterår 2026')).toMatchObject({ ok: true })
    expect(await callsOf('Mona Medlem')).toEqual([['Flere Veje, efterår 2026', '2026-11-05', '12:00']])
    expect(await callsOf('Karla Koordinator')).toEqual([])
    expect(await follow('Mona Medlem', 'Flere Veje, efterår 2026', false)).toMatchObject({ ok: true })
    expect(await callsOf('Mona Medlem')).toEqual([])
  })

  test('are told once: where the application for it has the same day, that line is enough', async () => {
    const found = await duties(await person('Frede Fundraiser'))
    expect(found.filter(({ day }) => day === '2026-11-05').map(({ what }) => what)).toEqual(['deadline'])
    expect(await callsOf('Frede Fundraiser')).toEqual([])
  })

  test('are gone when the network has put the call away', async () => {
    await follow('Karla Koordinator', 'Nordiske ungdomsbyer 2026')
    expect(await callsOf('Karla Koordinator')).toEqual([])
    await follow('Karla Koordinator', 'Flere Veje, efterår 2026')
    await perform(dismissCall, await person('Frede Fundraiser'), { id: await callNamed('Samvær, forår 2027'), reason: 'Vi har nok i gang' })
    expect(await callsOf('Karla Koordinator')).toEqual([])
  })
})

describe('reminders', () => {
  test('come 30, 14, 3 and 0 days before and 1 and 7 after', () => {
    const days = reminderDaysOf('30,14,3,0,-1,-7')
    const isOn = (today: string) => isToBeReminded('2026-11-05', today, days)
    expect(['2026-10-06', '2026-10-22', '2026-11-02', '2026-11-05', '2026-11-06', '2026-11-12'].map(isOn)).toEqual(Array(6).fill(true))
    expect(['2026-10-07', '2026-11-04', '2026-11-07', '2026-11-13'].map(isOn)).toEqual(Array(4).fill(false))
  })

  test('reach who owes it, once, in the morning, with the words of a person', async () => {
    expect(await remindInTheMorning(new Date('2026-11-25T03:00:00Z'))).toBe(0)
    const first = await remindInTheMorning(new Date('2026-11-25T08:00:00Z'))
    expect(first).toBeGreaterThan(0)
    const [mail] = await all("select subject, text, lane from outbox where to_address = 'malik@aeblevig.example'")
    expect(mail).toMatchObject({ lane: 'notice' })
    expect(String(mail?.text)).toContain('30. september 2026: Slutrapport – Foreningen Tændstikken')
    expect(await remind(new Date('2026-11-25T09:00:00Z'))).toBe(0)
    expect(await lines("select count(*) as mails from outbox where to_address = 'lis@aeblevig.example'")).toEqual([[0]])
  })
})

describe('a report done for somebody who is away', () => {
  test('names them once: they are whom it is for, and not also whom it waits for', async () => {
    const [karla, frede] = [await person('Karla Koordinator'), await person('Frede Fundraiser')]
    const reportId = (await duties(karla)).find(({ what }) => what === 'report')?.id ?? ''
    const [row] = await engine().reader.select().from(reportDue).where(eq(reportDue.id, reportId))
    await seed('owner', async (write) => void (row && (await write.update(reportDue, row, { ownerId: frede.id }))))
    const found = async () => (await duties(await person('Karla Koordinator'))).find(({ id }) => id === reportId)
    expect(await found()).toMatchObject({ ownerName: frede.name, forName: null, isMine: false })
    const days = { fromDay: karla.today, toDay: karla.today }
    await perform(nameStandIn, karla, { absentId: frede.id, standInId: karla.id, ...days })
    expect(await found()).toMatchObject({ ownerName: null, forName: frede.name, isMine: true })
  })
})
