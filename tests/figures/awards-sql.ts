import type { GivingSettings } from '#lib/donors/rules.ts'
import type { Dialect } from './dialect.ts'
import type { Step } from './figures.ts'

/** What the figures are asked under. `enterprise` and `day` are ids and days of ours, so they may stand in the text. */
export type Asked = {
  day: string
  scope: 'network' | 'all'
  enterprise: string | null
  asGroup: boolean
  by: 'award' | 'money'
  settings: GivingSettings
}

const isHidden = (id: string) =>
  `exists (select 1 from import_run hiding where hiding.is_hidden and ${id} between hiding.low_id and hiding.high_id)`
export const isThere = (id: string) => `not ${isHidden(id)}`

/** What a decision's row says of the day: it was decided by then, and neither taken back nor replaced by then. */
export const standsOn = (day: string, row = 'd') => `(${row}.day <= '${day}' and (${row}.voided_by is null or (${row}.voided_by <> ${row}.id
    and (select later.day from decision later where later.id = ${row}.voided_by) > '${day}')))`

/** `amount × part / whole`, half away from zero, whole numbers all the way. */
const portion = (amount: string, part: string, whole: string) =>
  `((case when (${amount}) < 0 then -1 else 1 end) * ((2 * abs(${amount}) * (${part}) + (${whole})) / (2 * (${whole}))))`

/*
 * The road to the figures that is not the product's own: one table after another in plain SQL.
 */

/** The awards: `whole_award` has what stood on the day, loans too; `award` those that count, by who gave them; `piece` an enterprise's part. */
export function awardSteps(asked: Asked): Step[] {
  const { day, scope, enterprise } = asked
  return [
    [
      'gift',
      `select d.id, d.donor_id, d.day, d.day_precision, d.amount_ore as decided, d.currency, d.kroner_ore as decided_kroner, d.is_network,
        g.id as grant_id, g.period_from, g.period_to, g.recipient_organisation_id as recipient,
        (o.funding_kind = 'social_investment' or coalesce(g.is_repayable, false)) as is_loan,
        cast(d.amount_ore + coalesce((select sum(m.amount_ore) from amendment m where m.grant_id = g.id and m.voided_by is null), 0) as bigint) as in_the_end,
        (g.state = 'cancelled' and not exists (select 1 from payment p where p.grant_id = g.id and p.kind = 'receipt' and p.voided_by is null)) as is_called_off
      from decision d join donor o on o.id = d.donor_id left join "grant" g on g.decision_id = d.id
      where d.outcome in ('awarded', 'partially_awarded') and d.amount_ore > 0 and ${standsOn(day)} and ${isThere('d.id')}
        ${scope === 'network' ? 'and d.is_network' : ''}`,
    ],
    [
      'changed', // Called off without a day that says when: then it never was.
      `select gift.*,
        cast(decided + coalesce((select sum(m.amount_ore) from amendment m where m.grant_id = gift.grant_id and m.voided_by is null and m.day <= '${day}'), 0) as bigint) as ore,
        coalesce((select m.period_to from amendment m where m.grant_id = gift.grant_id and m.voided_by is null and m.day <= '${day}' and m.period_to is not null
          order by m.day desc, m.id desc limit 1), period_to) as until
      from gift where not coalesce(is_called_off and in_the_end > 0, false)`,
    ],
    [
      'whole_award',
      `select changed.*, case when currency = 'DKK' then ore when decided_kroner is null then null
        else ${portion('decided_kroner', 'ore', 'decided')} end as kroner
      from changed where ore > 0`,
    ],
    ...(enterprise === null ? [] : [pieces(enterprise)]),
    [
      'award',
      `select whole_award.*, o.cycle_months, ${asked.asGroup ? 'coalesce(o.group_id, o.id)' : 'o.id'} as subject
      from whole_award join donor o on o.id = whole_award.donor_id
      where not is_loan ${enterprise === null ? '' : `and exists (select 1 from piece where piece.award_id = whole_award.id and piece.is_own)`}`,
    ],
  ]
}

/** The givers: `line` has the awards' kroner by day (or the money's), `outlook` how everybody who has given stands, `gave` their years. */
export function giverSteps(asked: Asked, of: Dialect): Step[] {
  const { day, enterprise, settings } = asked
  return [
    ...awardSteps(asked),
    ['item', asked.by === 'award' ? itemsByAward : itemsByMoney(day)],
    ...(enterprise === null ? ([['line', 'select * from item']] satisfies Step[]) : ownLines),
    ['given_day', 'select distinct subject, day from award'],
    ['gap', `select subject, day, ${of.daysBetween(`lag(day) over (partition by subject order by day)`, 'day')} as days from given_day`],
    [
      'ranked_gap',
      `select subject, days, row_number() over (partition by subject order by days) as place, count(*) over (partition by subject) as many
      from gap where days is not null`,
    ],
    [
      'rhythm',
      `select subject, min(many) + 1 as day_count, (min(days) + max(days) + 1) / 2 as gap_days
      from ranked_gap where place in ((many + 1) / 2, (many + 2) / 2) group by subject`,
    ],
    [
      'latest',
      `select subject, day, cycle_months from (
        select subject, day, cycle_months, row_number() over (partition by subject order by day desc, donor_id desc, id desc) as place from award
      ) newest where place = 1`,
    ],
    [
      'second',
      `select subject, day from (
        select subject, day, row_number() over (partition by subject order by day) as place from given_day
      ) numbered where place = 2`,
    ],
    [
      'here',
      `select distinct ${asked.asGroup ? 'coalesce(o.group_id, o.id)' : 'o.id'} as subject from donor o where o.archived_at is null`,
    ],
    [
      'giver',
      `select award.subject, count(*) as awards, count(distinct award.day) as days, min(award.day) as first_day, max(award.day) as latest_day,
        max(case when coalesce(award.period_from, award.day) <= '${day}' and award.until >= '${day}' then award.until end) as running_until,
        award.subject not in (select subject from here) as is_away
      from award group by award.subject`,
    ],
    [
      'known',
      `select giver.*, second.day as second_day, latest.cycle_months,
        case when rhythm.day_count >= ${settings.ownRhythmDays} then rhythm.gap_days end as own_days
      from giver join latest on latest.subject = giver.subject left join second on second.subject = giver.subject left join rhythm on rhythm.subject = giver.subject`,
    ],
    [
      'expected',
      `select known.*, case when own_days is not null then ${of.addDays('latest_day', 'own_days')}
        else ${of.most(of.addMonths('latest_day', `coalesce(cycle_months, ${settings.defaultMonths})`), "coalesce(running_until, '')")} end as expected_day,
        case when own_days is not null then ${of.addDays('latest_day', `own_days * ${settings.lapseFactor}`)}
        else ${of.addMonths('latest_day', `coalesce(cycle_months, ${settings.defaultMonths}) * ${settings.lapseFactor}`)} end as rests_day
      from known`,
    ],
    [
      'outlook',
      `select expected.*, case
        when '${day}' < ${of.addDays('expected_day', `-${settings.windowDays}`)} then 'in_rhythm'
        when '${day}' <= ${of.addDays('expected_day', `${settings.windowDays}`)} or running_until is not null then 'due'
        when '${day}' > ${of.most('rests_day', of.addDays('expected_day', `${settings.windowDays}`))} then 'lapsed'
        else 'at_risk' end as status
      from expected`,
    ],
    [
      'year_sum',
      'select subject, cast(substr(day, 1, 4) as integer) as year, cast(sum(coalesce(kroner, 0)) as bigint) as ore from line group by 1, 2',
    ],
    ['gave', `select * from year_sum ${asked.by === 'award' ? '' : 'where ore > 0'}`],
  ]
}

/** What today's division makes of each award: its allocations, the largest first, and last what is not divided (the receiver's). */
const pieces = (enterprise: string): Step => [
  'piece',
  `select award_id, weight, is_own, row_number() over (partition by award_id order by is_rest, weight desc, id) as place,
    cast(sum(weight) over (partition by award_id) as bigint) as whole
  from (
    select w.id as award_id, l.id, l.amount_ore as weight, (l.enterprise_id = '${enterprise}') as is_own, 0 as is_rest
    from whole_award w join allocation l on l.grant_id = w.grant_id
    union all
    select w.id, w.id, w.in_the_end - coalesce((select cast(sum(l.amount_ore) as bigint) from allocation l where l.grant_id = w.grant_id), 0),
      coalesce(w.recipient = (select e.organisation_id from enterprise e where e.id = '${enterprise}'), false), 1
    from whole_award w
  ) parts where weight > 0`,
]

const itemsByAward = `
  select id as item_id, id as award_id, subject, day, currency, kroner, ore from award`

const itemsByMoney = (day: string) => `
  select p.id as item_id, award.id as award_id, award.subject, p.day, p.currency,
    case when p.currency = 'DKK' then 1 when p.kroner_ore is null then null else 1 end
      * (case when p.kind = 'receipt' then 1 else -1 end) * (case when p.currency = 'DKK' then p.amount_ore else p.kroner_ore end) as kroner,
    (case when p.kind = 'receipt' then 1 else -1 end) * p.amount_ore as ore
  from award join payment p on p.grant_id = award.grant_id where p.voided_by is null and p.day <= '${day}'`

/** The enterprise's part of each amount: largest remainder over the pieces, ties to the first. */
const ownLines: readonly Step[] = [
  [
    'dealing',
    `select item.item_id, item.subject, item.day, item.currency, coalesce(item.kroner, item.ore) as amount, item.kroner is null as is_beside, piece.is_own,
      abs(coalesce(item.kroner, item.ore)) * piece.weight / piece.whole as floor_ore,
      row_number() over (partition by item.item_id order by abs(coalesce(item.kroner, item.ore)) * piece.weight % piece.whole desc, piece.place) as turn
    from item join piece on piece.award_id = item.award_id`,
  ],
  ['dealt', 'select dealing.*, abs(amount) - cast(sum(floor_ore) over (partition by item_id) as bigint) as left_over from dealing'],
  [
    'line',
    `select item_id, subject, day, currency, case when is_beside then null else part end as kroner, part as ore from (
      select item_id, subject, day, currency, is_beside,
        cast(sum(case when not is_own then 0 else (case when amount < 0 then -1 else 1 end) * (floor_ore + case when turn <= left_over then 1 else 0 end) end) as bigint) as part
      from dealt group by item_id, subject, day, currency, is_beside
    ) own`,
  ],
]
