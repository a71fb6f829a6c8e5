import Sqlite from 'better-sqlite3'
import { addDays, addMonths, type Day } from '#lib/day.ts'
import { dice, donorIdAt, enterpriseIdAt, type Sizes } from '../bench/generate.ts'

const at = Date.UTC(2026, 0, 1)
const id = (kind: number, n: number) => `01900000-0000-7000-9${String(kind).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`
const today: Day = '2026-10-01'

/**
 * What happens to a network over the years, on top of the even rows that `generate` makes: amendments, repayments, cancelled and replaced
 * awards, other currencies, loans, splits, groups, givers put away, answers to applications, reports, thanks. The same rows for the same
 * sizes, by a dice, so that nobody chose the cases.
 */
export function addHistory(path: string, sizes: Sizes, userId: string): void {
  const db = new Sqlite(path)
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1000000')
  const random = dice(20_261_001)
  const chance = (share: number) => random() < share
  const upTo = (n: number) => Math.floor(random() * n)
  const later = (day: Day, days: number) => addDays(day, 1 + upTo(days))
  const insert = (table: string, columns: string) => {
    const names = ['id', 'created_at', 'created_by', ...columns.split(', ')]
    const made = db.prepare(`insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
    return (rowId: string, ...values: (string | number | null)[]) => void made.run(rowId, at, userId, ...values)
  }
  db.exec('begin')
  giversDiffer()
  grantsChange()
  answersCome()
  relationsMove()
  db.exec('commit')
  db.exec('analyze')
  db.close()

  function giversDiffer(): void {
    const group = insert('donor_group', 'version, name, sort_key')
    const groups = Math.max(3, Math.round(sizes.donors / 200))
    for (let n = 0; n < groups; n++) group(id(1, n), 1, `Hus ${n}`, `hus ${String(n).padStart(6, '0')}`)
    const change = db.prepare(`update donor set group_id = ?, archived_at = ?, cycle_months = ?, funding_kind = ?, wait_months = ?,
      silence_weeks = ?, accepts_thanks = ?, accepts_reports = ?, contact_preference = ?, min_ore = ?, max_ore = ? where id = ?`)
    for (let n = 0; n < sizes.donors; n++)
      change.run(
        chance(0.05) ? id(1, upTo(groups)) : null,
        chance(0.05) ? at : null,
        chance(0.3) ? 3 * (1 + upTo(20)) : null,
        chance(0.04) ? 'social_investment' : 'grant',
        chance(0.2) ? 6 * (1 + upTo(6)) : null,
        chance(0.3) ? 10 : null,
        chance(0.1) ? 0 : chance(0.5) ? 1 : null,
        chance(0.1) ? 0 : null,
        chance(0.15) ? 'written' : 'any',
        chance(0.5) ? 1_000_000 : null,
        chance(0.5) ? 30_000_000 : null,
        donorIdAt(n),
      )
  }

  function grantsChange(): void {
    const amend = insert('amendment', 'grant_id, day, amount_ore, period_to, cause, reason')
    const pay = insert('payment', 'grant_id, kind, day, amount_ore, currency, kroner_ore, voided_by')
    const allocate = insert('allocation', 'version, grant_id, enterprise_id, amount_ore')
    const decide = insert('decision', 'donor_id, outcome, day, day_precision, amount_ore, currency, kroner_ore, is_network')
    const report = insert('report_due', 'version, grant_id, donor_id, kind, due_day, state, submitted_day')
    const setDecision = db.prepare(
      'update decision set currency = ?, kroner_ore = ?, day_precision = ?, is_network = ?, voided_by = ? where id = ?',
    )
    const setGrant = db.prepare(
      'update "grant" set state = ?, is_repayable = ?, period_from = ?, period_to = ?, voided_at = ?, recipient_organisation_id = ? where id = ?',
    )
    const setShare = db.prepare('update allocation set amount_ore = ?, enterprise_id = ? where grant_id = ?')
    const homeOf = db.prepare<[string], { organisation_id: string }>('select organisation_id from enterprise where id = ?')
    const all = db
      .prepare<[], { decision: string; grant: string; donor: string; day: Day; ore: number }>(
        'select d.id as decision, g.id as "grant", d.donor_id as donor, d.day, d.amount_ore as ore from decision d join "grant" g on g.decision_id = d.id order by d.id',
      )
      .all()
    for (const [n, { decision, grant, donor, day, ore }] of all.entries()) {
      const isForeign = chance(0.06)
      const krone = isForeign ? (chance(0.5) ? Math.round(ore * 7.4567) : null) : ore
      const currency = isForeign ? (chance(0.7) ? 'EUR' : 'GBP') : 'DKK'
      const fate = random()
      const [isTakenBack, isReplaced, isCancelled] = [fate < 0.02, fate >= 0.02 && fate < 0.05, fate >= 0.05 && fate < 0.08]
      let replacing: string | null = isTakenBack ? decision : null
      if (isReplaced) {
        replacing = id(2, n)
        const on = later(day, 400)
        decide(replacing, donor, chance(0.5) ? 'awarded' : 'declined', on, 'day', chance(0.5) ? ore + 100 : ore, 'DKK', ore, 1)
      }
      setDecision.run(currency, krone, chance(0.05) ? (chance(0.5) ? 'month' : 'year') : 'day', chance(0.1) ? 0 : 1, replacing, decision)
      const periodFrom = chance(0.7) ? later(day, 60) : null
      const periodTo = chance(0.7) ? addMonths(periodFrom ?? day, 6 + upTo(36)) : null
      const home = chance(0.2) ? (homeOf.get(enterpriseIdAt(upTo(sizes.enterprises)))?.organisation_id ?? null) : null
      setGrant.run(
        isCancelled || isTakenBack ? 'cancelled' : 'active',
        chance(0.03) ? 1 : 0,
        periodFrom,
        periodTo,
        isTakenBack ? at : null,
        home,
        grant,
      )
      if (isCancelled && chance(0.7)) amend(id(3, n), grant, later(day, 300), -ore, null, 'agreed', 'Opgivet')
      else if (chance(0.15)) {
        amend(
          id(3, n),
          grant,
          later(day, 700),
          chance(0.6) ? -Math.floor(ore / 3) : Math.floor(ore / 7),
          chance(0.3) ? addMonths(day, 40) : null,
          'agreed',
          'Ændret',
        )
        if (chance(0.3)) amend(id(4, n), grant, later(day, 900), chance(0.3) ? -ore : 12_345, null, 'donor', 'Ændret igen')
      }
      if (!isCancelled || chance(0.2)) {
        const part = Math.floor(ore / 3)
        const kroner = (amount: number) => (krone === null ? null : Math.round((krone * amount) / ore))
        if (chance(0.8)) pay(id(5, n), grant, 'receipt', later(day, 200), part, currency, kroner(part), null)
        if (chance(0.5))
          pay(id(6, n), grant, 'receipt', later(day, 700), ore - part, currency, kroner(ore - part), chance(0.05) ? id(6, n) : null)
        if (chance(0.05))
          pay(id(7, n), grant, 'repayment', later(day, 900), Math.floor(part / 2) + 1, currency, kroner(Math.floor(part / 2) + 1), null)
      }
      if (chance(0.4)) {
        const [one, other] = [Math.floor(ore / 3), Math.floor(ore / 7)]
        setShare.run(one, enterpriseIdAt(upTo(Math.min(8, sizes.enterprises))), grant)
        allocate(id(8, n), 1, grant, enterpriseIdAt(upTo(Math.min(8, sizes.enterprises))), other)
        if (chance(0.5)) allocate(id(9, n), 1, grant, enterpriseIdAt(upTo(sizes.enterprises)), ore - one - other)
      }
      if (chance(0.6)) {
        const due = addMonths(day, 6 + upTo(30))
        const sent = chance(0.7) ? addDays(due, upTo(60) - 40) : null
        const state =
          sent === null || sent > today
            ? chance(0.5)
              ? 'not_started'
              : 'draft'
            : chance(0.6)
              ? 'approved'
              : chance(0.8)
                ? 'submitted'
                : 'returned'
        report(id(10, n), 1, grant, donor, 'final_report', due, state, sent !== null && sent <= today ? sent : null)
      }
    }
  }

  /** What the givers said to applications: some answered twice, some by silence. */
  function answersCome(): void {
    const open = insert('call', 'version, donor_id, title, sort_key, kind, silence_weeks')
    const setCall = db.prepare('update application set call_id = ? where id = ?')
    const decide = insert(
      'decision',
      'application_id, donor_id, outcome, day, day_precision, amount_ore, currency, kroner_ore, is_network, voided_by',
    )
    const applications = db
      .prepare<[], { id: string; donor: string; stage: string; day: Day; ore: number }>(
        `select id, donor_id as donor, stage, stage_since as day, applied_ore as ore from application
         where stage in ('awarded', 'partially_awarded', 'declined', 'unanswered', 'withdrawn') order by id`,
      )
      .all()
    for (const [n, { id: application, donor, stage, day, ore }] of applications.entries()) {
      const isYes = stage === 'awarded' || stage === 'partially_awarded'
      // A gift that an application asked for is one of the awards already there: here it is the answer that counts.
      const given = isYes ? Math.floor(ore / (1 + upTo(3))) : 0
      const isNetwork = chance(0.9) ? 1 : 0
      if (chance(0.2)) {
        open(id(14, n), 1, donor, `Pulje ${n}`, `pulje ${n}`, 'rolling', chance(0.5) ? 12 : null)
        setCall.run(id(14, n), application)
      }
      if (chance(0.1))
        decide(id(11, n), application, donor, 'unanswered', addDays(day, -30 - upTo(300)), 'day', 0, 'DKK', 0, isNetwork, id(12, n))
      decide(id(12, n), application, donor, stage, day, 'day', given, 'DKK', given, isNetwork, chance(0.03) ? id(12, n) : null)
    }
    db.prepare(`update application set currency = 'EUR' where id in (select id from application order by id limit ?)`).run(
      Math.ceil(sizes.applications / 50),
    )
    db.prepare(`update application set on_hold_reason = 'Venter' where stage = 'drafting' and substr(id, -1) = '0'`).run()
  }

  function relationsMove(): void {
    db.prepare('update log_entry set is_ask = 1 where substr(id, -1) in (?, ?)').run('3', '7')
    db.prepare('update log_entry set archived_at = ? where substr(id, -2) = ?').run(at, 'a0')
    db.prepare(`update log_entry set decision_id = (select d.id from decision d where d.donor_id = log_entry.donor_id order by d.id limit 1)
      where kind = 'thank_you' and substr(id, -1) in ('0', '4', '8')`).run()
    const think = insert('idea', 'version, donor_id, title, sort_key, expected_ore, stage')
    for (let n = 0; n < Math.ceil(sizes.donors / 5); n++)
      think(
        id(13, n),
        1,
        donorIdAt(upTo(sizes.donors)),
        `Idé ${n}`,
        `idé ${n}`,
        chance(0.7) ? (1 + upTo(400)) * 100_000 : null,
        chance(0.8) ? 'open' : 'used',
      )
  }
}
