import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperFigures, publishedFigures } from '#lib/outcomes/data.ts'
import { closeDatabase } from './database.ts'
import { all, lines, pairs, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

describe('the people of the story', () => {
  test('has its people and jobs, ends and changes', async () => {
    expect(
      await all(
        'select substr(begun_day, 1, 4) as year, count(distinct person_code_id) as people, count(*) as jobs from job group by 1 order by 1',
      ),
    ).toEqual([
      { year: '2024', people: 27, jobs: 29 },
      { year: '2025', people: 30, jobs: 33 },
      { year: '2026', people: 16, jobs: 16 },
    ])
    expect(
      await pairs(
        "select a.code || ' ' || substr(j.begun_day, 1, 4) as name, count(distinct j.person_code_id) as count from job j join agreement a on a.id = j.agreement_id group by 1",
      ),
    ).toMatchObject({ 'A1 2024': 5, 'A2 2024': 6, 'A3 2025': 5, 'A4 2025': 5, 'A7 2026': 1, 'A8 2025': 1 })
    expect(await pairs('select end_position as name, count(*) as count from course where end_position is not null group by 1')).toEqual({
      ordinary_job: 10,
      flex_job: 19,
      paid_hours: 35,
      education: 9,
      internship_elsewhere: 3,
      further_course: 6,
      volunteering: 3,
      stopped_early: 7,
      unknown: 2,
    })
    expect(await pairs('select progression as name, count(*) as count from course where progression is not null group by 1')).toEqual({
      forward: 71,
      unchanged: 14,
      back: 9,
    })
    expect(await pairs('select target_group as name, count(*) as count from course group by 1')).toEqual({
      resource_course: 31,
      cash_benefit: 34,
      flex_job: 20,
      integration: 21,
      youth: 14,
    })
    expect(await all('select count(*) as courses, count(distinct person_code_id) as people from course')).toEqual([
      { courses: 120, people: 114 },
    ])
    expect(await all('select count(distinct person_code_id) as people from job')).toEqual([{ people: 71 }])
  })

  test('26 courses run and 94 have ended; six people have two courses, three of them at another enterprise', async () => {
    expect(
      await pairs("select case when end_month is null then 'running' else 'ended' end as name, count(*) as count from course group by 1"),
    ).toEqual({ running: 26, ended: 94 })
    const twice = await all('select count(distinct enterprise_id) as places from course group by person_code_id having count(*) = 2')
    expect(twice.map(({ places }) => Number(places)).toSorted()).toEqual([1, 1, 1, 2, 2, 2])
    expect(
      await pairs(
        "select a.code || ' ' || substr(c.start_month, 1, 4) as name, count(*) as count from course c join agreement a on a.id = c.agreement_id group by 1",
      ),
    ).toEqual({
      'A1 2024': 8,
      'A2 2024': 9,
      'A3 2024': 7,
      'A4 2024': 6,
      'A5 2024': 6,
      'A6 2024': 5,
      'A7 2024': 5,
      'A1 2025': 7,
      'A2 2025': 8,
      'A3 2025': 7,
      'A4 2025': 6,
      'A5 2025': 6,
      'A6 2025': 5,
      'A7 2025': 4,
      'A8 2025': 3,
      'A1 2026': 5,
      'A2 2026': 5,
      'A3 2026': 4,
      'A4 2026': 4,
      'A5 2026': 4,
      'A6 2026': 2,
      'A7 2026': 3,
      'A8 2026': 1,
    })
  })

  test('came into work by agreement, kind and hours; without fleksjob 19, 22 and 11', async () => {
    expect(
      await pairs(
        "select a.code || ' ' || substr(j.begun_day, 1, 4) as name, count(distinct j.person_code_id) as count from job j join agreement a on a.id = j.agreement_id group by 1",
      ),
    ).toEqual({
      'A1 2024': 5,
      'A2 2024': 6,
      'A3 2024': 4,
      'A4 2024': 4,
      'A5 2024': 4,
      'A6 2024': 3,
      'A7 2024': 1,
      'A1 2025': 5,
      'A2 2025': 6,
      'A3 2025': 5,
      'A4 2025': 5,
      'A5 2025': 4,
      'A6 2025': 3,
      'A7 2025': 1,
      'A8 2025': 1,
      'A1 2026': 3,
      'A2 2026': 3,
      'A3 2026': 3,
      'A4 2026': 3,
      'A5 2026': 2,
      'A6 2026': 1,
      'A7 2026': 1,
    })
    expect(
      await pairs("select substr(begun_day, 1, 4) || ' ' || kind as name, count(distinct person_code_id) as count from job group by 1"),
    ).toEqual({
      '2024 paid_hours': 15,
      '2024 flex_job': 8,
      '2024 ordinary_job': 4,
      '2025 paid_hours': 17,
      '2025 flex_job': 8,
      '2025 ordinary_job': 5,
      '2026 paid_hours': 9,
      '2026 flex_job': 5,
      '2026 ordinary_job': 2,
    })
    expect(
      await pairs(
        "select substr(begun_day, 1, 4) as name, count(distinct person_code_id) as count from job where kind <> 'flex_job' group by 1",
      ),
    ).toEqual({ 2024: 19, 2025: 22, 2026: 11 })
    expect(
      await pairs(
        "select substr(begun_day, 1, 4) || ' ' || hour_band as name, count(distinct person_code_id) as count from job where begun_day < '2026-01-01' group by 1",
      ),
    ).toEqual({
      '2024 1-4': 9,
      '2024 5-9': 7,
      '2024 10-19': 6,
      '2024 20-36': 3,
      '2024 37': 2,
      '2025 1-4': 9,
      '2025 5-9': 8,
      '2025 10-19': 7,
      '2025 20-36': 4,
      '2025 37': 2,
    })
  })

  test('of the 71 in work, two count in two years, five are still on a course, two stopped', async () => {
    expect(
      await all(
        'select count(*) as people from (select person_code_id from job group by 1 having count(distinct substr(begun_day, 1, 4)) = 2) as twice',
      ),
    ).toEqual([{ people: 2 }])
    expect(
      await pairs(
        "select coalesce(end_position, 'still on it') as name, count(*) as count from course c where exists (select 1 from job j where j.course_id = c.id) group by 1",
      ),
    ).toEqual({ 'still on it': 5, stopped_early: 2, ordinary_job: 10, flex_job: 19, paid_hours: 35 })
  })

  test('the thirtieth of 2025 came into work on 8 December, and nobody after', async () => {
    expect(
      await all(
        "select max(day) as day, count(*) as people from (select min(begun_day) as day from job where begun_day like '2025%' group by person_code_id) as first",
      ),
    ).toEqual([{ day: '2025-12-08', people: 30 }])
  })

  test('a reader without rights to rows sees what is published: 5, 6, 5, 5 and all 30 in 2025', async () => {
    const { agreements, work } = await publishedFigures(await person('Lis Læser'))
    const codes = new Map(agreements.map(({ id, code }) => [id, code]))
    const shown = (year: number) => {
      const at = work.years.indexOf(year)
      const say = (cell: (typeof work.totals)[number] | undefined) => (cell && 'shown' in cell ? cell.shown : 'under 5')
      return [work.rows.map(({ id, cells }) => [codes.get(id), say(cells[at])]), say(work.totals[at])]
    }
    expect(shown(2025)).toEqual([
      [
        ['A1', 5],
        ['A2', 6],
        ['A3', 5],
        ['A4', 5],
        ['A5', 'under 5'],
        ['A6', 'under 5'],
        ['A7', 'under 5'],
        ['A8', 'under 5'],
      ],
      30,
    ])
    expect(shown(2024)).toEqual([
      [
        ['A1', 5],
        ['A2', 6],
        ['A3', 'under 5'],
        ['A4', 'under 5'],
        ['A5', 'under 5'],
        ['A6', 'under 5'],
        ['A7', 'under 5'],
        ['A8', 0],
      ],
      27,
    ])
  })

  test('of 2022 and 2023 only what was signed is known; 2024 and 2025 are signed, 2026 is not opened', async () => {
    expect((await paperFigures(await person('Lis Læser'))).map(({ year, value, source }) => [year, value, source])).toEqual([
      [2022, 21, 'Underskrevet årsrapport 2022'],
      [2023, 24, 'Underskrevet årsrapport 2023'],
    ])
    expect(await lines('select year, state, signed_day from report where year > 2023 order by year')).toEqual([
      [2024, 'signed', '2025-02-21'],
      [2025, 'signed', '2026-02-19'],
    ])
    expect(
      await lines(
        "select r.year, s.text from report_section s join report r on r.id = s.report_id where s.kind in ('corrections', 'presented') order by 1, 2",
      ),
    ).toEqual([
      [2024, 'Forelagt beskæftigelsesudvalget og erhvervsudvalget.'],
      [2025, 'Forelagt beskæftigelsesudvalget og erhvervsudvalget.'],
      [2025, 'I 2024 stoppede 5 før tid, ikke 4.'],
    ])
  })

  test('can be walked from HAV-23 to Blå Ske’s four hours, from SØL-25 to ten people, from VEJ-22 to three in education', async () => {
    const walk = (columns: string, from: string) =>
      lines(
        `select ${columns} from "grant" g join allocation a on a.grant_id = g.id join pilot p on p.id = a.pilot_id join enterprise e on e.id = a.enterprise_id join organisation o on o.id = e.organisation_id join funding_link f on f.allocation_id = a.id ${from}`,
      )
    expect(
      await walk(
        'distinct g.number, o.name, p.title, n.spoken_name, j.hours',
        "join job j on f.kind = 'job' and j.id = f.record_id join person_code n on n.id = j.person_code_id where g.number = 'HAV-23' and j.hours is not null",
      ),
    ).toEqual([['HAV-23', 'Café Skæve Kande', 'Kaffe på cykel', 'Blå Ske', 4]])
    expect(
      await walk(
        'g.number, o.name, p.title, count(distinct j.person_code_id)',
        "join job j on f.kind = 'job' and j.id = f.record_id where g.number = 'SØL-25' group by 1, 2, 3",
      ),
    ).toEqual([['SØL-25', 'Syværkstedet Trådbroen', 'Sy-sprog', 10]])
    expect(
      await walk(
        'g.number, o.name, count(*)',
        "join course c on f.kind = 'course' and c.id = f.record_id where g.number = 'VEJ-22' and c.end_position = 'education' group by 1, 2",
      ),
    ).toEqual([['VEJ-22', 'Ungeværkstedet Rodnet', 3]])
  })
})
