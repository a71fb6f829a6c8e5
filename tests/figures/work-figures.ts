import { type Asked, awardSteps, giverSteps, isThere, standsOn } from './awards-sql.ts'
import type { Dialect } from './dialect.ts'
import { type Figures, one, type Rows, type Step } from './figures.ts'

const pools = "('state_pool', 'municipal_pool', 'regional_pool', 'eu_programme', 'nordic_pool', 'lottery_pool')"

/** Our own work with the givers: answers, what we owed and sent, thanks. As a coordinator sees it. */
export async function workFigures(rows: Rows, asked: Asked, of: Dialect): Promise<Figures> {
  const { day, scope, enterprise } = asked
  const inScope = scope === 'network' ? 'and d.is_network' : ''
  const success = await rows(
    [],
    `
    with answer as (
      select d.outcome, d.kroner_ore, case when a.currency = 'DKK' then a.applied_ore end as applied_ore,
        case when d.outcome in ('awarded', 'partially_awarded') then 'won'
          when d.outcome = 'declined' or coalesce(c.silence_weeks, o.silence_weeks) is not null then 'lost' else 'out' end as counts
      from decision d join application a on a.id = d.application_id join donor o on o.id = d.donor_id left join "call" c on c.id = a.call_id
      where d.outcome in ('awarded', 'partially_awarded', 'declined', 'unanswered') and ${standsOn(day)} and ${isThere('a.id')} ${inScope}
        ${enterprise === null ? '' : `and exists (select 1 from application_partner p where p.application_id = a.id and p.enterprise_id = '${enterprise}')`}
    ) select coalesce(sum(case when counts = 'won' then 1 else 0 end), 0) as success_part,
        coalesce(sum(case when counts <> 'out' then 1 else 0 end), 0) as success_whole,
        coalesce(cast(sum(case when counts = 'won' then coalesce(kroner_ore, 0) else 0 end) as bigint), 0) as success_kroner_part,
        coalesce(cast(sum(case counts when 'won' then coalesce(kroner_ore, 0) when 'lost' then coalesce(applied_ore, 0) else 0 end) as bigint), 0) as success_kroner_whole,
        coalesce(sum(case when counts = 'out' then 1 else 0 end), 0) as left_out
      from answer`,
  )
  const reliability = await rows(
    [],
    `
    with due as (
      select r.due_day, case when r.submitted_day <= '${day}' then r.submitted_day end as sent_day
      from report_due r join "grant" g on g.id = r.grant_id join decision d on d.id = g.decision_id
      where g.voided_at is null and g.state <> 'cancelled' and d.voided_by is null and ${isThere('g.id')} ${inScope}
        ${enterprise === null ? '' : `and exists (select 1 from allocation l where l.grant_id = g.id and l.enterprise_id = '${enterprise}')`}
    ) select coalesce(sum(case when sent_day <= due_day then 1 else 0 end), 0) as reliability_part, count(*) as reliability_whole
      from due where due_day < '${day}' or (due_day = '${day}' and sent_day is not null)`,
  )
  const thankSteps: Step[] = [
    ...awardSteps({ ...asked, scope: 'network' }),
    [
      'thank',
      `select e.donor_id, e.day, e.decision_id from log_entry e
      where e.kind = 'thank_you' and e.archived_at is null and e.day <= '${day}' and ${isThere('e.id')}`,
    ],
    [
      'step',
      `select donor_id, day, lead(day) over (partition by donor_id order by day) as next_day
        from (select distinct donor_id, day from whole_award where not is_loan) given`,
    ],
    [
      'numbered',
      `select award.id, award.donor_id, award.day, step.next_day from award join step on step.donor_id = award.donor_id and step.day = award.day`,
    ],
    [
      'linked',
      `select numbered.id, min(t.day) as day from numbered join thank t on t.donor_id = numbered.donor_id and t.decision_id = numbered.id group by numbered.id`,
    ],
    [
      'loose',
      `select numbered.id, min(t.day) as day from numbered join thank t on t.donor_id = numbered.donor_id and t.decision_id is null
        and t.day >= numbered.day and (numbered.next_day is null or t.day < numbered.next_day)
      group by numbered.id`,
    ],
    [
      'thanked',
      `select numbered.day, o.type, o.accepts_thanks, coalesce(linked.day, loose.day) as thanked_day
      from numbered join donor o on o.id = numbered.donor_id left join linked on linked.id = numbered.id left join loose on loose.id = numbered.id`,
    ],
    [
      'wait',
      `select case when thanked_day < day then 0 else ${of.daysBetween('day', 'thanked_day')} end as days, thanked_day is null as is_waiting
      from thanked where thanked_day is not null or (type not in ${pools} and coalesce(accepts_thanks, true))`,
    ],
    ['ranked', `select days, row_number() over (order by days) as place, count(*) over () as many from wait where not is_waiting`],
  ]
  const thanks = await rows(
    thankSteps,
    `select coalesce((select (min(days) + max(days) + 1) / 2 from ranked where place in ((many + 1) / 2, (many + 2) / 2)), -1) as thanks_days,
        (select count(*) from wait where not is_waiting) as thanked, (select count(*) from wait where is_waiting) as waiting`,
  )
  return new Map([...one(success), ...one(reliability), ...one(thanks)])
}

/** The lines of the checklist: the columns of `checked`. */
export const readyLines = ['obligations', 'report', 'thanked', 'contact', 'wait', 'idea', 'amount'] as const

/** The checklist of everybody who is not put away, today: how many givers each line says *ok*, *missing* or *none* of, and who is ready. */
export async function readyFigures(rows: Rows, asked: Asked, of: Dialect, silenceDays: number): Promise<Figures> {
  const states = ['ok', 'missing', 'none']
  const found = await rows(
    readySteps(asked, of, silenceDays),
    `select ${readyLines.flatMap((name) => states.map((state) => `coalesce(sum(case when ${name} = '${state}' then 1 else 0 end), 0) as ${name}_${state}`)).join(', ')},
        coalesce(sum(case when ${readyLines.map((name) => `${name} <> 'missing'`).join(' and ')} then 1 else 0 end), 0) as ready_givers
      from checked`,
  )
  return one(found)
}

/** `checked` says of each line of everybody's checklist how it stands. */
export function readySteps(asked: Asked, of: Dialect, silenceDays: number): Step[] {
  const { day } = asked
  return [
    ...giverSteps({ ...asked, scope: 'network', enterprise: null, asGroup: false, by: 'award' }, of),
    [
      'owed',
      `select r.donor_id, r.state, r.due_day, r.submitted_day,
        row_number() over (partition by r.donor_id order by case when r.due_day <= '${day}' or r.submitted_day is not null then 0 else 1 end, r.due_day desc, r.id desc) as place
      from report_due r join "grant" g on g.id = r.grant_id where g.voided_at is null and g.state <> 'cancelled'`,
    ],
    [
      'talk',
      `select e.donor_id, e.kind, e.is_ask, e.day, coalesce((select d.day from decision d where d.id = e.decision_id), e.day) as thanks_day
      from log_entry e where e.archived_at is null and ${isThere('e.id')}`,
    ],
    [
      'wish',
      `select donor_id, ore, row_number() over (partition by donor_id order by turn, id) as place from (
        select i.donor_id, i.expected_ore as ore, 0 as turn, i.id from idea i where i.stage not in ('used', 'parked')
        union all
        select a.donor_id, a.applied_ore, 1, a.id from application a
        where a.stage in ('idea', 'dialogue', 'drafting', 'review', 'ready') and a.archived_at is null and a.on_hold_reason is null
      ) wishes`,
    ],
    [
      'report_count',
      `select donor_id, count(*) as owed_count,
        sum(case when due_day < '${day}' and state not in ('submitted', 'approved') then 1 else 0 end) as late_count
      from owed group by donor_id`,
    ],
    [
      'talk_count',
      `select talk.donor_id,
        sum(case when kind = 'thank_you' and thanks_day >= coalesce(latest_day, '') then 1 else 0 end) as thanks,
        sum(case when kind <> 'thank_you' and not is_ask and day >= coalesce(latest_day, '') then 1 else 0 end) as talks
      from talk left join outlook on outlook.subject = talk.donor_id group by talk.donor_id`,
    ],
    [
      'relation',
      `select o.*, outlook.latest_day, coalesce(owed_count, 0) as owed_count, coalesce(late_count, 0) as late_count,
        last.state as report_state, last.submitted_day as report_day, coalesce(thanks, 0) as thanks, coalesce(talks, 0) as talks,
        wish.donor_id as wished, wish.ore as wished_ore
      from donor o left join outlook on outlook.subject = o.id
      left join report_count on report_count.donor_id = o.id
      left join talk_count on talk_count.donor_id = o.id
      left join owed last on last.donor_id = o.id and last.place = 1 and (last.due_day <= '${day}' or last.submitted_day is not null)
      left join wish on wish.donor_id = o.id and wish.place = 1
      where o.archived_at is null and ${isThere('o.id')}`,
    ],
    [
      'checked',
      `select id,
        case when late_count > 0 then 'missing' when owed_count > 0 then 'ok' else 'none' end as obligations,
        case when report_state is null then 'none' when report_state = 'approved' then 'ok'
          when report_state = 'submitted' and report_day is not null
            and (report_day < ${of.addDays(`'${day}'`, `-${silenceDays}`)} or accepts_reports = false) then 'none'
          else 'missing' end as report,
        case when thanks > 0 then 'ok' when latest_day is null or type in ${pools} or accepts_thanks = false then 'none' else 'missing' end as thanked,
        case when talks > 0 then 'ok' when contact_preference in ('written', 'none') then 'none' else 'missing' end as contact,
        case when coalesce(wait_months, 0) = 0 or latest_day is null then 'none'
          when ${of.addMonths('latest_day', 'wait_months')} <= '${day}' then 'ok' else 'missing' end as wait,
        case when wished is null then 'missing' else 'ok' end as idea,
        case when min_ore is null and max_ore is null then 'none'
          when wished_ore is null or (wished_ore >= coalesce(min_ore, wished_ore) and wished_ore <= coalesce(max_ore, wished_ore)) then 'ok' else 'missing' end as amount
      from relation`,
    ],
  ]
}

/** What is stored of each giver against the awards themselves: how many rows there should be, their sums, and how many differ. */
export async function storedFigures(rows: Rows, asked: Asked, of: Dialect): Promise<Figures> {
  const steps: Step[] = [
    ...giverSteps({ ...asked, enterprise: null, asGroup: false, by: 'award' }, of),
    ['given_total', `select subject, cast(sum(coalesce(kroner, 0)) as bigint) as ore from line group by subject`],
    ['stored', `select * from donor_giving where scope = '${asked.scope}' and awards > 0`],
  ]
  const found = await rows(
    steps,
    `select (select count(*) from stored) as stored_givers, (select count(*) from outlook) as given_givers,
      (select count(*) from outlook join given_total on given_total.subject = outlook.subject left join stored on stored.donor_id = outlook.subject
        where stored.donor_id is null or stored.awards <> outlook.awards or stored.award_days <> outlook.days or stored.total_ore <> given_total.ore
          or stored.first_day <> outlook.first_day or stored.latest_day <> outlook.latest_day
          or coalesce(stored.second_day, '') <> coalesce(outlook.second_day, '')
          or coalesce(stored.median_gap_days, -1) <> coalesce(outlook.own_days, -1)
          or stored.rests_day <> outlook.rests_day
          or coalesce(case when stored.running_from <= '${asked.day}' and stored.running_until >= '${asked.day}' then stored.running_until end, '')
            <> coalesce(outlook.running_until, '')
          or ${of.most('stored.expected_day', `case when outlook.own_days is null then coalesce(outlook.running_until, '') else '' end`)} <> outlook.expected_day) as stored_differ`,
  )
  return one(found)
}
