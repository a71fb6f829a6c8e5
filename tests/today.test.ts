import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { signOffPartner } from '#lib/applications/partners/mutations.ts'
import { awaitedTexts, sectionsOf } from '#lib/applications/sections/data.ts'
import { writeSection } from '#lib/applications/sections/mutations.ts'
import { setting } from '#db/schema/index.ts'
import { duties } from '#lib/today/data.ts'
import { remind } from '#lib/today/reminders/mutations.ts'
import { perform } from '#lib/verb.ts'
import { closeDatabase, seed } from './database.ts'
import { all, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

describe('a member’s I dag', () => {
  test('has the questions that are theirs to answer, and the applications that wait for their yes', async () => {
    const found = await duties(await person('Mona Medlem'))
    expect(found.filter(({ what }) => what === 'texts')).toMatchObject([
      { title: 'Kaffe og kvinder', donor: 'Ellekildes Familiefond', count: 3, day: '2026-10-09' },
    ])
    expect(found.filter(({ what }) => what === 'yes')).toMatchObject([{ title: 'Kaffe og kvinder', donor: 'Ellekildes Familiefond' }])
    for (const name of ['Karla Koordinator', 'Lis Læser'])
      expect((await duties(await person(name))).filter(({ what }) => what === 'texts' || what === 'yes')).toEqual([])
    expect((await duties(await person('Frede Fundraiser'))).filter(({ what }) => what === 'yes')).toEqual([])
  })

  test('no longer has them when they are handed over or said yes to', async () => {
    const mona = await person('Mona Medlem')
    const own = async () =>
      (await duties(mona)).flatMap((duty) =>
        duty.what === 'texts' || duty.what === 'yes' ? [[duty.what, 'count' in duty && duty.count]] : [],
      )
    const [waiting] = await awaitedTexts(mona)
    const applicationId = waiting?.id ?? ''
    const [first] = await sectionsOf(mona, applicationId)
    const text = { id: first?.id, version: first?.version, text: first?.text, state: 'in_review' }
    expect(await perform(writeSection, mona, text)).toMatchObject({ ok: true })
    expect(Object.fromEntries(await own())).toEqual({ texts: 2, yes: false })
    const [partner] = await applicationPartners(mona, applicationId)
    const yes = { id: partner?.id, version: partner?.version, day: mona.today, how: '' }
    expect(await perform(signOffPartner, mona, yes)).toMatchObject({ ok: true })
    expect(await own()).toEqual([['texts', 2]])
  })

  test('and a mail, when the day they are due comes near', async () => {
    await seed('setting', (write) => write.insert(setting, { key: 'reminderDays', value: '8', validFrom: '2026-09-01', reason: null }))
    expect(await remind(new Date('2026-11-25T08:00:00Z'))).toBeGreaterThan(0)
    const [mail] = await all("select text from outbox where to_address = 'mona@aeblevig.example'")
    expect(String(mail?.text)).toContain('9. oktober 2026: dine svar til »Kaffe og kvinder« hos Ellekildes Familiefond')
  })
})
