import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { budgetOf } from '#lib/applications/budget/data.ts'
import { applicationById } from '#lib/applications/data.ts'
import { needsWithFunding } from '#lib/applications/needs/data.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { givenToUs, giverAwards } from '#lib/donors/awards/data.ts'
import { donorGivingOf } from '#lib/donors/data.ts'
import { givingSettingsOn } from '#lib/donors/giving/data.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { donorGrants } from '#lib/donors/story/data.ts'
import { duties } from '#lib/today/data.ts'
import { closeDatabase } from './database.ts'
import { all, lines, pairs, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

const giver = 'join donor d on d.id = a.donor_id join organisation o on o.id = d.organisation_id'
const application = async (title: string, who = 'Karla Koordinator') => {
  const [found] = await all(`select id from application where title = '${title}'`)
  const row = await applicationById(await person(who), String(found?.id))
  if (!row) throw new Error(`${title} is not in the story`)
  return row
}

describe('the applications of the story', () => {
  test('were refused 19 times, eight times without a reason', async () => {
    expect(await pairs("select substr(day, 1, 4) as name, count(*) as count from decision where outcome = 'declined' group by 1")).toEqual({
      2022: 2,
      2023: 4,
      2024: 6,
      2025: 5,
      2026: 2,
    })
    expect(await all("select count(*) as silent from decision where outcome = 'declined' and reason = 'none_given'")).toEqual([
      { silent: 8 },
    ])
    expect(
      await lines(
        "select a.title, x.reason_text from decision x join application a on a.id = x.application_id where x.outcome = 'withdrawn' order by x.day",
      ),
    ).toEqual([
      ['Ny tørretumbler', 'Vaskeriet lukker'],
      ['Nordiske nætter', 'Partneren trak sig'],
      ['Kassebog og kæder', 'Fonden tager én pr. netværk, og Reparationscafé To Gange var først. Advarslen kom for sent'],
    ])
  })

  test('Bogholderlauget had one from the network already when the bicycle’s was sent', async () => {
    expect(
      await lines(
        `select a.title, a.sent_day from application a ${giver} where o.name = 'Bogholderlaugets Fond' and a.sent_day > '2026-01-01' order by a.sent_day`,
      ),
    ).toEqual([
      ['Regnskab for små', '2026-04-07'],
      ['Kassebog og kæder', '2026-04-20'],
    ])
  })

  test('Mad på kajen was refused and re-targeted: 6.000 characters became 2.500, 75.000 came, and the second oven was not missed', async () => {
    const [refused, given] = await all("select * from application where title = 'Mad på kajen' order by sent_day")
    expect(given).toMatchObject({ retargeted_from_id: refused?.id, sent_day: '2024-06-10', applied_ore: 12_000_000 })
    expect(
      await lines(
        "select x.day, x.outcome, x.reason, x.amount_ore / 100 as kroner from decision x join application a on a.id = x.application_id where a.title = 'Mad på kajen' order by x.day",
      ),
    ).toEqual([
      ['2024-05-14', 'declined', 'outside_purpose', 0],
      ['2024-09-26', 'partially_awarded', null, 75_000],
    ])
    const texts = await lines(
      "select s.limit_count, length(s.text) as long from section s join application a on a.id = s.application_id where a.title = 'Mad på kajen' order by s.limit_count desc",
    )
    expect(texts.map(([limit]) => limit)).toEqual([6_000, 2_500])
    expect(texts.every(([limit, long]) => Number(long) <= Number(limit))).toBe(true)
    const budgets = await lines(
      "select b.title, b.amount_ore / 100 as kroner from budget_line b join application a on a.id = b.application_id where a.title = 'Mad på kajen' order by a.sent_day, b.position",
    )
    expect(budgets.slice(0, 3)).toEqual(budgets.slice(3))
    expect(budgets[1]).toEqual(['En ovn til', 45_000])
    expect(
      await lines(
        "select x.learning from decision x join application a on a.id = x.application_id where a.title = 'Mad på kajen' and x.amount_ore > 0",
      ),
    ).toEqual([['De 45.000 kr., der manglede, var en ovn til. Det viste sig, at den ikke var nødvendig.']])
  })

  test('the kitchen asks 900.000: 730.000 pending, 100.000 of its own, 70.000 missing, at the need and before sending', async () => {
    const karla = await person('Karla Koordinator')
    const [kitchen] = await needsWithFunding(karla)
    expect(kitchen).toMatchObject({
      title: 'Nyt køkken på kajen',
      amountOre: 90_000_000,
      pendingOre: 73_000_000,
      ownOre: 10_000_000,
      missingOre: 7_000_000,
    })
    expect(kitchen?.applications.map(({ donorName, stage, appliedOre }) => [donorName, stage, (appliedOre ?? 0) / 100])).toEqual([
      ['Fonden Den Lune Krog', 'more_info', 400_000],
      ['Æblevig Andelsmejeri', 'review', 30_000],
      ['LAG Æblevig og Øerne', 'drafting', 300_000],
    ])
    const asked = await application('Nyt køkken på kajen')
    expect((await budgetOf(karla, asked)).sums).toMatchObject({ costOre: 90_000_000, gapOre: 7_000_000 })
    expect((await readyPoints(karla, asked)).find(({ line }) => line === 'budget')).toMatchObject({
      kind: 'stops',
      say: 'budget.missing',
      values: { amount: 7_000_000 },
    })
  })
})

describe('what the givers ask', () => {
  const stopsAt = async (title: string) =>
    (await readyPoints(await person('Karla Koordinator'), await application(title)))
      .filter(({ kind }) => kind === 'stops')
      .map(({ line, say }) => `${line}: ${say}`)

  test('is said point by point on an application written in the form', async () => {
    expect(await stopsAt('Nattelys i to år')).toEqual(
      expect.arrayContaining(['sections: sections.unanswered', 'attachments: attachments.paper', 'attachments: attachments.budgetSheet']),
    )
    expect(await stopsAt('Kaffe og kvinder')).toEqual(expect.arrayContaining(['attachments: attachments.paper']))
  })

  test('keeps what was written under the same question', async () => {
    expect(
      await all(
        `select count(*) as count from section s join application a on a.id = s.application_id join form_question q on q.id = s.form_question_id
         where a.title = 'Nattelys i to år' and s.text <> '' and q.question = s.question`,
      ),
    ).toEqual([{ count: 3 }])
  })
})

describe('Kobberkedlens Legat, at risk', () => {
  test('got its last report 24 days late and once again, and its thanks after 61', async () => {
    expect(
      await lines(
        `select r.due_day, r.submitted_day, r.returned_day, r.approved_day from report_due r join "grant" g on g.id = r.grant_id where g.number = 'KOB-24'`,
      ),
    ).toEqual([['2025-10-31', '2025-11-24', '2025-12-15', '2026-02-09']])
    expect(await lines(`select a.day from log_entry a ${giver} where o.name = 'Kobberkedlens Legat' and a.kind = 'thank_you'`)).toEqual([
      ['2025-01-13'],
    ])
  })

  test('cannot be asked yet: contact and idea are missing', async () => {
    const [found] = await all(
      `select a.id as id from donor a join organisation o on o.id = a.organisation_id where o.name = 'Kobberkedlens Legat'`,
    )
    const ready = await readinessOf(await person('Karla Koordinator'), [String(found?.id)])
    expect(
      ready
        .get(String(found?.id))
        ?.filter(({ state }) => state === 'missing')
        .map(({ id }) => id),
    ).toEqual(['contact', 'idea'])
  })
})

describe('Mona, a member', () => {
  test('knows what Havrekornsfonden gave the café, and nothing of what it gave others', async () => {
    const [found] = await all(
      `select a.id as id from donor a join organisation o on o.id = a.organisation_id where o.name = 'Havrekornsfonden'`,
    )
    const [mona, id] = [await person('Mona Medlem'), String(found?.id)]
    expect(await donorGivingOf(mona, id)).toEqual({ network: undefined, all: undefined })
    expect((await donorGrants(mona, id)).map(({ day }) => day)).toEqual(['2024-06-12', '2023-06-14'])
    expect((await donorGivingOf(await person('Lis Læser'), id)).network).toMatchObject({ awards: 4 })
    const own = { id, sortKey: '', cycleMonths: null }
    expect((await giverAwards(mona, id)).map(({ day, amountOre, wasOre }) => [day, amountOre, wasOre])).toEqual([
      ['2024-06-12', 14_000_000, 22_000_000],
      ['2023-06-14', 18_000_000, null],
    ])
    expect(await givenToUs(mona, own, await givingSettingsOn(mona.today))).toMatchObject({ isGolden: true, totalOre: 32_000_000 })
    expect(await givenToUs(await person('Lis Læser'), own, await givingSettingsOn(mona.today))).toBeUndefined()
  })

  test('Frede sees every gift of a giver he keeps the relation with, and opens the grants he worked on', async () => {
    const [found] = await all(
      `select a.id as id from donor a join organisation o on o.id = a.organisation_id where o.name = 'Havrekornsfonden'`,
    )
    const awards = await giverAwards(await person('Frede Fundraiser'), String(found?.id))
    expect(awards.map(({ day, grantId, to }) => [day, grantId !== null, to.length > 0])).toEqual([
      ['2026-06-17', false, false],
      ['2025-06-18', true, true],
      ['2024-06-12', false, false],
      ['2023-06-14', true, true],
    ])
  })
})

describe('Karla’s I dag', () => {
  test('has what the story puts on it', async () => {
    const found = await duties(await person('Karla Koordinator'))
    expect(found.find((duty) => duty.what === 'report' && duty.day === '2026-09-30')).toMatchObject({
      donor: 'Foreningen Tændstikken',
      ownerName: 'Malik Medlem',
      isMine: false,
    })
    expect(found.find((duty) => duty.what === 'answer')).toMatchObject({ day: '2026-10-09', donor: 'Fonden Den Lune Krog' })
    expect(found.find((duty) => duty.what === 'task' && duty.day === '2026-10-14')).toMatchObject({
      title: 'Besøg hos Kobberkedlens Legat',
    })
    expect(found.flatMap((duty) => (duty.what === 'tranche' ? [[duty.donor, duty.requestedDay]] : []))).toEqual([
      ['LAG Æblevig og Øerne', '2026-08-12'],
    ])
    expect(found.flatMap((duty) => (duty.what === 'fee' ? [duty.amountOre] : []))).toEqual([1_250_000])
    expect(found.flatMap((duty) => (duty.what === 'task' && duty.title.startsWith('Årsregnskab') ? [duty.note] : []))).toEqual([
      'Den Skæve Cykel',
      'Reparationscafé To Gange',
    ])
    expect(found.filter((duty) => duty.what === 'contact')).toHaveLength(3)
  })

  test('the two annual accounts are missing in their folders, and nobody else’s', async () => {
    expect(
      await lines(
        "select o.name from enterprise e join organisation o on o.id = e.organisation_id where e.status = 'active' and not exists (select 1 from document x where x.enterprise_id = e.id and x.kind = 'annual_accounts' and x.year = 2025) order by o.name",
      ),
    ).toEqual([['Den Skæve Cykel'], ['Reparationscafé To Gange']])
  })
})

describe('the calls and the idea of the story', () => {
  test('are open, opening, closed, by invitation, and one is not for us', async () => {
    expect(await pairs('select kind as name, count(*) as count from call group by kind')).toEqual({ dated: 7, rolling: 1, invitation: 1 })
    expect(
      await lines(
        'select c.title, x.reason, u.name from call_dismissal x join call c on c.id = x.call_id join user u on u.id = x.created_by',
      ),
    ).toEqual([
      [
        'Nordiske ungdomsbyer 2026',
        'Kræver underskrevne aftaler med to byer i andre lande inden fristen. Det når vi ikke, og sidst trak partneren sig.',
        'Frede Fundraiser',
      ],
    ])
    expect(
      await lines(
        "select a.title, x.day, x.time from application a join call c on c.id = a.call_id join call_deadline x on x.call_id = c.id where a.stage = 'drafting' and x.day > '2026-10-01' order by x.day",
      ),
    ).toEqual([
      ['Nattelys i to år', '2026-11-05', '12:00'],
      ['Prøvedage for flere', '2026-11-15', '23:59'],
      ['Køkken til øerne', '2026-12-01', '23:59'],
      ['Broer, anden gang', '2027-01-15', '17:00'],
      ['Broer, anden gang', '2027-05-14', '17:00'],
    ])
  })

  test('an idea with Sølvmågefonden has a log of two talks', async () => {
    expect(await lines('select i.title, i.stage, l.kind, l.day from idea i join log_entry l on l.idea_id = i.id order by l.day')).toEqual([
      ['Et værksted, tre deler', 'developing', 'meeting', '2026-05-12'],
      ['Et værksted, tre deler', 'developing', 'call', '2026-09-02'],
    ])
  })
})
