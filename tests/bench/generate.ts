import Sqlite from 'better-sqlite3'
import { donorTypes, donorStages } from '#db/vocabulary/donors.ts'
import { applicationStages } from '#db/vocabulary/applications.ts'
import { derivedColumns } from '#lib/match-key.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'

const day = (n: number) => new Date(Date.UTC(2018, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
const at = Date.UTC(2026, 0, 1)
export const places: string[] = Array.from(
  { length: 98 },
  (_, n) => `${['Ærøby', 'Nysted', 'Ådal', 'Østerlund', 'Vestby', 'Sandvig', 'Holmegård'][n % 7]} ${Math.floor(n / 7)}`,
)
export const firsts = [
  'Havre',
  'Ærø',
  'Sølv',
  'Måge',
  'Østhavs',
  'Ålborg',
  'Kobber',
  'Trane',
  'Bøge',
  'Lune',
  'Klit',
  'Grønne',
  'Vinter',
  'Sommer',
]
export const lasts = ['fonden', 'legatet', 'mindefonden', 'puljen', 'foreningen', 'stiftelsen', 'fællesskabet', 'sparekassens fond']

/** A generator of numbers in [0, 1) that gives the same row of them every time. */
export function dice(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Sizes = {
  donors: number
  logEntries: number
  applications: number
  grants: number
  tranches: number
  enterprises: number
  pilots: number
  courses: number
}

export function sizesAt(scale: number): Sizes {
  const of = (n: number) => Math.max(1, Math.round(n * scale))
  return {
    donors: of(100_000),
    logEntries: of(1_000_000),
    applications: of(200_000),
    grants: of(60_000),
    tranches: of(120_000),
    enterprises: of(400),
    pilots: of(2000),
    courses: of(300_000),
  }
}

const id = (kind: number, n: number) => `01900000-0000-7000-8${String(kind).padStart(3, '0')}-${n.toString(16).padStart(12, '0')}`
export const donorIdAt = (n: number) => id(2, n)
export const enterpriseIdAt = (n: number) => id(5, n)

/** Fills a migrated, empty database. Plain prepared SQL in one transaction: the product's verbs are measured elsewhere. */
export function generate(path: string, sizes: Sizes, userId: string): void {
  const db = new Sqlite(path)
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1000000') // the indexes fill in no order at all
  const random = dice(42)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? list[0]!
  const insert = (table: string, columns: string) =>
    db.prepare(
      `insert into "${table}" (id, created_at, created_by, ${columns}) values (?, ${at}, '${userId}', ${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    )
  db.exec('begin')
  const compared = insert('organisation', 'version, name, sort_key, municipality, match_key, rough_key, domain')
  const organisation = (rowId: string, name: string, key: string, place: string) => {
    const { matchKey, roughKey, domain } = { matchKey: null, roughKey: null, domain: null, ...derivedColumns('organisation', { name }) }
    compared.run(rowId, 1, name, key, place, matchKey, roughKey, domain)
  }
  const donor = insert(
    'donor',
    'version, organisation_id, sort_key, municipality, type, funding_kind, stage, owner_id, fee_rule, start_date_rule, contact_preference, min_ore, max_ore',
  )
  const entry = db.prepare('insert into search_entry (record_kind, record_id, title, subtitle, tokens, sort_key) values (?, ?, ?, ?, ?, ?)')
  for (let n = 0; n < sizes.donors; n++) {
    const [name, place] = [`${pick(firsts)}${pick(lasts)} ${n}`, pick(places)]
    const key = danishSortKey(name)
    organisation(id(1, n), name, key, place)
    donor.run(
      donorIdAt(n),
      1,
      id(1, n),
      key,
      place,
      pick(donorTypes),
      'grant',
      pick(donorStages),
      userId,
      'unknown',
      'any',
      'any',
      1_000_000,
      50_000_000,
    )
    entry.run('donor', donorIdAt(n), name, place, searchTerms(`${name} ${place}`).join(' '), key)
  }
  const find = (kind: string, recordId: string, title: string, subtitle: string) =>
    entry.run(kind, recordId, title, subtitle, searchTerms(`${title} ${subtitle}`).join(' '), danishSortKey(title))
  const log = insert('log_entry', 'version, donor_id, kind, day, text, visibility, is_ask, contact_ids')
  for (let n = 0; n < sizes.logEntries; n++)
    log.run(
      id(3, n),
      1,
      donorIdAt(Math.floor(random() * sizes.donors)),
      pick(['call', 'mail', 'meeting', 'thank_you']),
      day(Math.floor(random() * 3100)),
      `Samtale ${n} om næste ansøgning`,
      'shared',
      0,
      '[]',
    )
  for (let n = 0; n < sizes.enterprises; n++) {
    organisation(id(4, n), `Virksomhed ${n}`, `virksomhed ${n}`, pick(places))
    insert('enterprise', 'version, organisation_id, sort_key, type, generation, status, is_inside_area').run(
      id(5, n),
      1,
      id(4, n),
      `virksomhed ${n}`,
      'social_enterprise',
      1,
      'active',
      1,
    )
    find('enterprise', id(5, n), `Virksomhed ${n}`, pick(places))
  }
  const pilot = insert('pilot', 'version, title, sort_key, enterprise_id, phase')
  for (let n = 0; n < sizes.pilots; n++)
    pilot.run(id(6, n), 1, `Prøve ${n}`, `pr|ve ${n}`, id(5, Math.floor(random() * sizes.enterprises)), 'test')
  for (let n = 0; n < sizes.pilots; n++) find('pilot', id(6, n), `Prøve ${n}`, pick(places))
  const application = insert(
    'application',
    'version, donor_id, title, sort_key, stage, stage_since, led_by, kind, ask_type, applied_ore, currency, is_repayable',
  )
  for (let n = 0; n < sizes.applications; n++)
    application.run(
      id(7, n),
      1,
      donorIdAt(Math.floor(random() * sizes.donors)),
      `Ansøgning ${n}`,
      `ans|gning ${n}`,
      pick(applicationStages),
      day(Math.floor(random() * 3100)),
      'enterprise',
      'development',
      'new',
      10_000_000,
      'DKK',
      0,
    )
  for (let n = 0; n < sizes.applications; n++)
    find('application', id(7, n), `Ansøgning ${n}`, `${pick(firsts)}${pick(lasts)} ${pick(places)}`)
  const partner = insert('application_partner', 'version, application_id, enterprise_id, is_lead')
  for (let n = 0; n < sizes.applications; n++) partner.run(id(14, n), 1, id(7, n), id(5, Math.floor(random() * sizes.enterprises)), 1)
  const decision = insert('decision', 'donor_id, outcome, day, day_precision, amount_ore, currency, kroner_ore, is_network')
  const grant = insert('grant', 'version, decision_id, donor_id, decided_day, title, state, fondsmoms_ore, is_repayable, is_to_individual')
  const payment = insert('payment', 'grant_id, kind, day, amount_ore, currency, kroner_ore')
  const allocation = insert('allocation', 'version, grant_id, enterprise_id, amount_ore')
  const tranche = insert('tranche', 'version, grant_id, position, planned_day, amount_ore, trigger, state')
  for (let n = 0; n < sizes.grants; n++) {
    const [giver, since, ore] = [
      donorIdAt(Math.floor(random() ** 2 * sizes.donors)),
      Math.floor(random() * 3100),
      (1 + Math.floor(random() * 500)) * 100_000,
    ]
    const when = day(since)
    decision.run(id(8, n), giver, 'awarded', when, 'day', ore, 'DKK', ore, 1)
    grant.run(id(9, n), 1, id(8, n), giver, when, `Bevilling ${n}`, 'active', 0, 0, 0)
    if (n % 5 > 0) payment.run(id(15, n), id(9, n), 'receipt', day(since + 30 + (n % 300)), ore, 'DKK', ore)
    find('grant', id(9, n), `Bevilling ${n}`, `${pick(firsts)}${pick(lasts)} ${pick(places)}`)
    allocation.run(id(10, n), 1, id(9, n), id(5, Math.floor(random() * sizes.enterprises)), ore)
  }
  for (let n = 0; n < sizes.tranches; n++)
    tranche.run(
      id(11, n),
      1,
      id(9, n % sizes.grants),
      1 + Math.floor(n / sizes.grants),
      day(Math.floor(random() * 3100)),
      5_000_000,
      'date',
      'planned',
    )
  insert('agreement', 'version, code, title, enterprise_id, from_day, target_groups, steps, key_keeper, number').run(
    id(12, 0),
    1,
    'A1',
    'Aftale',
    id(5, 0),
    '2022-01-01',
    '[]',
    '[]',
    'job_centre',
    1,
  )
  const person = insert('person_code', 'code, spoken_name')
  const course = insert('course', 'version, person_code_id, agreement_id, enterprise_id, target_group, start_month, start_step')
  for (let n = 0; n < sizes.courses; n++) {
    person.run(id(13, n), `B-${n.toString(36).toUpperCase()}`, 'Blå Ske')
    course.run(
      id(14, n),
      1,
      id(13, n),
      id(12, 0),
      id(5, Math.floor(random() * sizes.enterprises)),
      'youth',
      day(Math.floor(random() * 3100)).slice(0, 7),
      'motivation',
    )
  }
  db.exec('commit')
  db.exec('analyze')
  db.close()
}
