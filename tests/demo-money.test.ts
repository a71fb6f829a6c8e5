import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feeLedger } from '#lib/fees/data.ts'
import { splitByWeights } from '#lib/money.ts'
import { closeDatabase } from './database.ts'
import { all, lines, pairs, person, tellStory } from './story.ts'

beforeAll(tellStory, 120_000)
afterAll(closeDatabase)

describe('the grants of the story', () => {
  test('are 22, decided, asked and given as the story says', async () => {
    expect(
      await lines(
        `select g.number, x.day, a.applied_ore / 100 as asked, x.amount_ore / 100 as given, g.period_from, g.period_to, a.led_by from "grant" g join decision x on x.id = g.decision_id join application a on a.id = g.application_id order by x.day`,
      ),
    ).toEqual([
      ['HÅN-22', '2022-03-09', 40_000, 25_000, '2022-04-01', '2022-12-31', 'enterprise'],
      ['KOB-22', '2022-10-12', 60_000, 60_000, '2022-11-01', '2023-06-30', 'fundraiser'],
      ['SØL-22', '2022-11-23', 1_200_000, 1_200_000, '2023-01-01', '2025-12-31', 'fundraiser'],
      ['VEJ-22', '2022-12-14', 900_000, 900_000, '2023-01-01', '2025-06-30', 'fundraiser'],
      ['HAV-23', '2023-06-14', 180_000, 180_000, '2023-08-01', '2024-07-31', 'fundraiser'],
      ['TÆN-23', '2023-10-05', 90_000, 90_000, '2023-11-01', '2024-10-31', 'enterprise'],
      ['KOB-23', '2023-11-01', 85_000, 85_000, '2023-12-01', '2024-08-31', 'fundraiser'],
      ['SPA-23', '2023-11-08', 150_000, 150_000, '2024-01-01', '2024-12-31', 'fundraiser'],
      ['FOD-23', '2023-12-13', 1_500_000, 1_500_000, '2024-01-01', '2026-12-31', 'fundraiser'],
      ['P18-24', '2024-01-24', 18_000, 18_000, '2024-02-01', '2024-12-31', 'enterprise'],
      ['LAG-24', '2024-05-27', 410_000, 410_000, '2024-07-01', '2027-03-31', 'fundraiser'],
      ['HAV-24', '2024-06-12', 220_000, 220_000, '2024-08-01', '2025-07-31', 'enterprise'],
      ['TÆN-24', '2024-09-26', 120_000, 75_000, '2024-10-01', '2025-06-30', 'fundraiser'],
      ['PIN-24', '2024-10-30', 140_000, 140_000, '2024-11-01', '2025-11-30', 'enterprise'],
      ['KOB-24', '2024-11-13', 100_000, 100_000, '2024-12-01', '2025-08-31', 'fundraiser'],
      ['P18-25', '2025-01-22', 22_000, 22_000, '2025-02-01', '2025-12-31', 'enterprise'],
      ['SØL-25', '2025-03-19', 2_400_000, 2_400_000, '2025-05-01', '2028-04-30', 'fundraiser'],
      ['HAV-25', '2025-06-18', 260_000, 260_000, '2025-08-01', '2026-07-31', 'fundraiser'],
      ['TÆN-25', '2025-10-09', 125_000, 125_000, '2025-11-01', '2026-08-31', 'fundraiser'],
      ['P18-26', '2026-01-21', 20_000, 20_000, '2026-02-01', '2026-12-31', 'enterprise'],
      ['SPA-26', '2026-02-11', 200_000, 200_000, '2026-03-01', '2027-02-28', 'fundraiser'],
      ['HAV-26', '2026-06-17', 300_000, 300_000, '2026-08-01', '2027-07-31', 'enterprise'],
    ])
  })

  test('bear fondsmoms where a foundation gives to the municipality, and the rest is for use', async () => {
    expect(
      await lines(
        `select g.number, g.fondsmoms_ore / 100 as fondsmoms, sum(s.amount_ore) / 100 as to_use from "grant" g join allocation s on s.grant_id = g.id where g.fondsmoms_ore > 0 group by g.number, g.fondsmoms_ore order by 1`,
      ),
    ).toEqual([
      ['HAV-26', 52_500, 247_500],
      ['SØL-22', 210_000, 990_000],
    ])
  })

  test('split SØL-25’s first rate 166.666,67 / 150.000,00 / 83.333,33, and its terms are those of the day it was sent', async () => {
    const shares = await lines(
      `select s.amount_ore as ore from "grant" g join allocation s on s.grant_id = g.id where g.number = 'SØL-25' order by s.id`,
    )
    expect(
      splitByWeights(
        40_000_000,
        shares.map(([ore]) => Number(ore)),
      ),
    ).toEqual([16_666_667, 15_000_000, 8_333_333])
    expect(
      await lines(
        `select a.sent_day, v.number from "grant" g join application a on a.id = g.application_id join fee_agreement_version v on v.id = a.agreement_version_id where g.number = 'SØL-25'`,
      ),
    ).toEqual([['2024-11-15', 1]])
  })

  test('VEJ-22 lost its last rate and paid 90.000 back: 720.000 of 900.000, all of it received', async () => {
    expect(
      await lines(
        `select t.state, t.amount_ore / 100 as kroner from tranche t join "grant" g on g.id = t.grant_id where g.number = 'VEJ-22' order by t.position`,
      ),
    ).toEqual([
      ['received', 450_000],
      ['received', 360_000],
      ['lapsed', 90_000],
    ])
    expect(
      await lines(
        `select m.day, m.amount_ore / 100 as kroner, m.cause from amendment m join "grant" g on g.id = m.grant_id where g.number = 'VEJ-22' order by m.day`,
      ),
    ).toEqual([
      ['2025-03-12', -90_000, 'donor'],
      ['2025-05-20', -90_000, 'donor'],
    ])
    expect(
      await lines(
        `select p.kind, p.day, p.amount_ore / 100 as kroner from payment p join "grant" g on g.id = p.grant_id where g.number = 'VEJ-22' order by p.day`,
      ),
    ).toEqual([
      ['receipt', '2023-02-01', 450_000],
      ['receipt', '2024-02-05', 360_000],
      ['repayment', '2025-05-20', 90_000],
    ])
  })
})

describe('the fees of the story', () => {
  test('are earned, approved, billed and paid on days of their own; only rate 3 of SØL-25 waits', async () => {
    const ledger = await feeLedger(await person('Karla Koordinator'))
    expect(
      ledger
        .filter(({ state }) => state !== 'paid')
        .map(({ grantNumber, amountOre, day, state }) => [grantNumber, amountOre / 100, day, state]),
    ).toEqual([['SØL-25', 12_500, '2026-09-28', 'accrued']])
    const paid = ledger.filter(({ state }) => state === 'paid')
    expect(paid.every((entry) => entry.paidDay !== null && entry.paidDay > entry.day && entry.paidDay < '2026-05-01')).toBe(true)
    expect(
      paid.every(
        ({ approvedAt, approverName, day }) =>
          approverName === 'Knud Koordinator' &&
          approvedAt !== null &&
          approvedAt.toISOString() > day &&
          approvedAt < new Date('2026-05-01'),
      ),
    ).toBe(true)
  })

  test('come to what stands at each grant', async () => {
    expect(
      await pairs(
        `select g.number as name, sum(f.amount_ore) / 100 as count from fee_entry f join "grant" g on g.id = f.grant_id where f.kind in ('accrual', 'adjustment', 'credit') group by g.number`,
      ),
    ).toEqual({
      'KOB-22': 4_800,
      'SØL-22': 75_000,
      'VEJ-22': 57_600,
      'HAV-23': 14_400,
      'KOB-23': 6_800,
      'SPA-23': 12_000,
      'FOD-23': 63_750,
      'LAG-24': 16_400,
      'TÆN-24': 6_000,
      'KOB-24': 8_000,
      'SØL-25': 37_500,
      'HAV-25': 10_400,
      'TÆN-25': 5_000,
      'SPA-26': 8_000,
    })
  })

  test('VEJ-22: 36.000 and 28.800 billed and paid, then a credit note of 7.200 and its VAT', async () => {
    expect(
      await lines(
        `select i.amount_ore / 100 as kroner, i.vat_ore / 100 as vat, l.amount_ore / 100 as line from invoice i join invoice_line l on l.invoice_id = i.id join fee_entry f on f.id = l.fee_entry_id join "grant" g on g.id = f.grant_id where g.number = 'VEJ-22' order by i.day`,
      ),
    ).toEqual([
      [61_000, 15_250, 36_000],
      [78_800, 19_700, 28_800],
      [-7_200, -1_800, -7_200],
    ])
  })

  test('was held out of the kitchen’s budget: Frede moved it, Karla wrote why', async () => {
    expect(
      await lines(
        `select s.from_stage, s.to_stage, u.name from stage_change s join application a on a.id = s.application_id join user u on u.id = s.created_by where a.title = 'Nyt køkken på kajen' and s.reason like 'Budgettet havde rådgivning for 15.000 kr.%'`,
      ),
    ).toEqual([['review', 'ready', 'Karla Koordinator']])
    expect(await all(`select count(*) as fees from budget_line where is_fee`)).toEqual([{ fees: 0 }])
  })
})
