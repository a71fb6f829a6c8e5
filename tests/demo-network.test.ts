import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goalCount } from '#lib/enterprises/data.ts'
import { enterpriseIncome } from '#lib/enterprises/income/data.ts'
import { isDependent, mosaicOf } from '#lib/enterprises/rules.ts'
import { theoryIndicators, theoryParts } from '#lib/theories/data.ts'
import { completeness } from '#lib/theories/rules.ts'
import { systemViewer } from '#lib/viewer.ts'
import { closeDatabase } from './database.ts'
import { all, enterpriseId, lines, pairs, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

describe('the network of the story', () => {
  test('has 14 enterprises and initiatives by type and generation, and 11 of 12 with three bottom lines', async () => {
    expect(await pairs("select type || ' ' || generation as name, count(*) as count from enterprise group by 1")).toEqual({
      'registered_social_enterprise 1': 3,
      'social_enterprise 1': 3,
      'association 1': 2,
      'municipal_unit 2': 1,
      'social_enterprise 2': 2,
      'initiative 2': 2,
      'association 2': 1,
    })
    expect(await goalCount(await systemViewer('test'), '2026-10-01')).toMatchObject({ counted: 11 })
    expect(await all("select value from setting where key = 'enterprisesGoal'")).toEqual([{ value: '12' }])
  })

  test('knows from when each is a member, the municipality too', async () => {
    expect(await pairs('select from_day as name, count(*) as count from membership group by 1')).toEqual({
      '2022-01-01': 10,
      '2022-06-01': 1,
      '2023-03-01': 2,
      '2024-02-01': 1,
      '2025-01-01': 1,
    })
    expect(
      await lines(
        'select o.name, m.to_day from membership m left join enterprise e on e.id = m.enterprise_id join organisation o on o.id = coalesce(m.organisation_id, e.organisation_id) where m.to_day is not null or m.enterprise_id is null order by o.name',
      ),
    ).toEqual([
      ['Vaskeriet Skummet', '2024-06-30'],
      ['Æblevig Kommune', null],
    ])
  })

  test('tells of its inflow and outflow: Køkkenet became an enterprise, Skummet closed in good order', async () => {
    expect(
      await lines(
        'select o.name, c.day, c.type, c.status from enterprise_change c join enterprise e on e.id = c.enterprise_id join organisation o on o.id = e.organisation_id where c.reason is not null order by c.day',
      ),
    ).toEqual([
      ['Vaskeriet Skummet', '2024-06-30', 'social_enterprise', 'closed_orderly'],
      ['Køkkenet på Kajplads 9', '2025-01-01', 'social_enterprise', 'active'],
    ])
    expect(await all("select count(*) as begun from enterprise_change where type = 'initiative' and day = '2024-02-01'")).toEqual([
      { begun: 1 },
    ])
  })

  test('has the café’s mosaic of 2025, and warns of Rodnet’s in 2026: 42,1 % from one giver', async () => {
    const karla = await person('Karla Koordinator')
    const of = async (name: string, year: number) =>
      mosaicOf((await enterpriseIncome(karla, await enterpriseId(name))).filter((row) => row.year === year))
    expect((await of('Café Skæve Kande', 2025)).parts.map(({ mosaicPart, amountOre }) => [mosaicPart, amountOre / 100])).toEqual([
      ['sale', 1_450_000],
      ['public_agreement', 620_000],
      ['local_procurement', 280_000],
      ['grant', 140_000],
      ['own_funds', 30_000],
    ])
    const youth = await of('Ungeværkstedet Rodnet', 2026)
    expect(youth).toMatchObject({ totalOre: 58_750_000, largestGiver: { shareBps: 4213 } })
    expect(isDependent(youth, 40)).toBe(true)
  })

  test('works with one partner of each kind, two of them its own enterprises', async () => {
    expect(
      await lines(
        'select o.name, p.kind, (select count(*) from enterprise e where e.organisation_id = o.id) as enterprises from partner p join organisation o on o.id = p.organisation_id order by p.sort_key',
      ),
    ).toEqual([
      ['Boligselskabet Pindsvinet', 'housing', 0],
      ['Frivillighuset Æblekassen', 'voluntary', 1],
      ['Jobcenter Æblevig', 'public', 0],
      ['Lyd & Lærred', 'cultural', 1],
      ['Sparekassen Æblevig', 'business', 0],
      ['Æblevig Affald', 'public', 0],
    ])
  })

  test('has eight agreements with their places, groups and versions; paid hours after P1, evenings after P7', async () => {
    expect(await lines('select code, places, number, target_groups from agreement order by code')).toEqual([
      ['A1', 6, 3, '["resource_course","cash_benefit"]'],
      ['A2', 8, 2, '["cash_benefit","flex_job"]'],
      ['A3', 6, 2, '["cash_benefit","resource_course"]'],
      ['A4', 6, 1, '["cash_benefit","flex_job"]'],
      ['A5', 6, 3, '["integration"]'],
      ['A6', 5, 1, '["resource_course","flex_job"]'],
      ['A7', 5, 2, '["youth"]'],
      ['A8', 3, 1, '["cash_benefit"]'],
    ])
    expect(
      await lines(
        "select a.code, v.number, v.reason from agreement_version v join agreement a on a.id = v.agreement_id where (a.code = 'A1' and v.number = 3) or (a.code = 'A7' and v.number = 2 and v.from_day > '2025-05-01') order by 1",
      ),
    ).toEqual([
      ['A1', 3, 'Lønnede timer tilføjet efter Kaffe på cykel'],
      ['A7', 2, 'Aftener tilføjet efter Nattelys'],
    ])
  })
})

describe('the pilots of the story', () => {
  test('are nine, with what was decided and who paid', async () => {
    expect(
      await lines(
        'select p.title, p.phase, p.decision, (select group_concat(number, \', \') from (select distinct g.number as number from allocation a join "grant" g on g.id = a.grant_id where a.pilot_id = p.id order by 1) as paid) as paid_by from pilot p order by p.start_day',
      ),
    ).toEqual([
      ['Kaffe på cykel', 'closed', 'scale', 'HAV-23'],
      ['Byttebøjlen', 'closed', 'stop', 'SPA-23'],
      ['Døre der duer', 'closed', 'scale', 'FOD-23'],
      ['Kanden på torvet', 'closed', 'embed', 'HAV-24'],
      ['Sy-sprog', 'closed', 'scale', 'HAV-25, SØL-25'],
      ['Bænkebanden', 'closed', 'embed', 'PIN-24'],
      ['Nattelys', 'closed', 'adjust', 'VEJ-22'],
      ['Tre prøvedage', 'implementation', 'repeat', 'P18-25, P18-26'],
      ['Tang til tærter', 'test', null, 'SPA-26'],
    ])
  })

  test('grow from one another, share with others, and say what stood in the way', async () => {
    expect(await lines('select p.title, q.title as parent from pilot p join pilot q on q.id = p.parent_id')).toEqual([
      ['Kanden på torvet', 'Kaffe på cykel'],
    ])
    expect(await lines('select p.title, b.kind from pilot_barrier b join pilot p on p.id = b.pilot_id order by 1')).toEqual([
      ['Bænkebanden', 'insurance'],
      ['Døre der duer', 'rules'],
      ['Nattelys', 'premises'],
      ['Tre prøvedage', 'time'],
    ])
    expect(
      await lines(
        'select p.title, o.name from pilot_enterprise x join pilot p on p.id = x.pilot_id join enterprise e on e.id = x.enterprise_id join organisation o on o.id = e.organisation_id',
      ),
    ).toEqual([['Tang til tærter', 'Køkkenet på Kajplads 9']])
    expect(
      await lines(
        "select p.title, x.name from pilot_partner x join pilot p on p.id = x.pilot_id where x.name like '%Pindsvinet' or p.title = 'Tre prøvedage' order by 1, 2",
      ),
    ).toEqual([
      ['Bænkebanden', 'Boligselskabet Pindsvinet'],
      ['Døre der duer', 'Boligselskabet Pindsvinet'],
      ['Tre prøvedage', 'Frivillighuset Æblekassen'],
      ['Tre prøvedage', 'Jobcenter Æblevig'],
    ])
    expect(
      await lines(
        'select e.title as event, e.day, p.title from event e join event_link l on l.event_id = e.id join pilot p on p.id = l.record_id order by p.start_day',
      ),
    ).toEqual([
      ['Prøvehandlingsdag', '2025-03-12', 'Sy-sprog'],
      ['Prøvehandlingsdag', '2025-03-12', 'Bænkebanden'],
      ['Prøvehandlingsdag', '2025-03-12', 'Nattelys'],
    ])
  })

  test('taught something of each kind', async () => {
    expect(await lines('select kind, text from learning order by kind, year, text')).toEqual([
      ['correction', 'I 2024 stoppede 5 før tid, ikke 4.'],
      ['learning', 'Puljen åbner kl. 9 og er tom kl. 11. Teksten skal være færdig dagen før.'],
      ['learning', 'Ordene kom, når hænderne havde noget at lave.'],
      ['not_as_expected', 'Alle vil give tøj, ingen vil låne: 214 stykker ind, 9 ud.'],
      ['odd', 'Den bedste kunde var busselskabets kontrolrum.'],
      ['odd', 'Opkald til viceværten faldt med en tredjedel, fordi naboerne nu mødes på bænkene og ordner tingene selv.'],
      ['success', 'Der sælges på regnvejrsdage.'],
      ['unexpected', 'Yngre søskende kom, og to forældre begyndte selv et forløb.'],
    ])
  })
})

describe('the theories of the story', () => {
  const theory = async (title: string) => String((await all(`select id from theory where title = '${title}'`))[0]?.id)

  test('stand where the story leaves them', async () => {
    expect(
      await lines(
        'select o.name, t.title, t.state, t.number, (select count(*) from node n where n.theory_id = t.id) as nodes, (select count(*) from indicator i where i.theory_id = t.id) as indicators, p.title as taught from theory t join enterprise e on e.id = t.enterprise_id join organisation o on o.id = e.organisation_id left join pilot p on p.id = t.taught_by_pilot_id order by t.sort_key',
      ),
    ).toEqual(
      [
        ['Køkkenet på Kajplads 9', 'Et køkken at begynde i', 'in_review', 1, 0, 1, null],
        ['Tang & Tvebak', 'Fra strand til bord', 'draft', 1, 0, 0, null],
        ['Café Skæve Kande', 'En kande ad gangen', 'approved', 4, 12, 3, null],
        ['Ungeværkstedet Rodnet', 'Lys om aftenen', 'in_review', 2, 0, 1, null],
        ['Syværkstedet Trådbroen', 'Sprog i hænderne', 'approved', 3, 0, 1, 'Sy-sprog'],
        ['Butik Rundtur', 'Torv, tråd og bjælker', 'approved', 2, 0, 1, null],
      ].toSorted((a, b) => String(a[1]).localeCompare(String(b[1]), 'da')),
    )
  })

  test('lack Forankring at Rodnet, and nothing at the café', async () => {
    const karla = await person('Karla Koordinator')
    const gapsOf = async (title: string) => {
      const id = await theory(title)
      const [parts, indicators] = await Promise.all([theoryParts(karla, id), theoryIndicators(karla, id)])
      return completeness(parts.map((part) => ({ ...part, indicators: indicators.length, hasBaseline: true }))).gaps
    }
    expect(await gapsOf('Lys om aftenen')).toEqual({ people: [], movement: [], closeness: [], anchoring: ['text'] })
    expect(await gapsOf('En kande ad gangen')).toEqual({ people: [], movement: [], closeness: [], anchoring: [] })
  })

  test('one is shared by three, quoted in five applications, and newer than two drafts know', async () => {
    const id = await theory('Torv, tråd og bjælker')
    expect(
      await lines(
        `select a.title, a.stage, q.source_version from quote q join theory_part p on p.id = q.source_id join section s on s.id = q.section_id join application a on a.id = s.application_id where p.theory_id = '${id}' and p.kind = 'people' and substr(s.text, q.span_from + 1, q.span_to - q.span_from) = (select v.text from theory_part_version v where v.theory_part_id = p.id and v.number = q.source_version) order by q.source_version, a.stage, a.title`,
      ),
    ).toEqual(
      [
        ['Lån til en hal', 'dialogue', 1],
        ['Broer, anden gang', 'drafting', 1],
        ['Torv, tråd og bjælker', 'awarded', 1],
        ['Genbrugte tage', 'more_info', 2],
        ['Fodfæste, andet kapitel', 'submitted', 2],
      ].toSorted((a, b) => Number(a[2]) - Number(b[2]) || String(a[1]).localeCompare(String(b[1]))),
    )
    expect(await pairs(`select 'shared' as name, count(*) as count from theory_enterprise where theory_id = '${id}'`)).toEqual({
      shared: 2,
    })
    expect(await all(`select text_number as newest from theory_part where theory_id = '${id}' and kind = 'people'`)).toEqual([
      { newest: 2 },
    ])
  })
})
