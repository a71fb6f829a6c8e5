import { type Asked, chain } from './awards-sql.ts'
import type { Dialect } from './dialect.ts'
import { keyed, one, type Figures, type Rows } from './figures.ts'

const classes = ['upgraded', 'maintained', 'downgraded', 'reactivated', 'new', 'lybunt', 'sybunt', 'later', 'never'] as const

/** What the givers did, each figure by plain SQL over the rows. */
export async function giverFigures(rows: Rows, asked: Asked, of: Dialect): Promise<Figures> {
  const from = chain(asked, of)
  const { day, settings } = asked
  const [totals, second, beside, loans, statuses, streaks, years, months] = [
    await rows(`${from}, total as (
        select outlook.subject, outlook.days, coalesce(sums.ore, 0) as ore from outlook
        left join (select subject, cast(sum(ore) as bigint) as ore from year_sum group by subject) sums on sums.subject = outlook.subject
      ) select coalesce(cast(sum(ore) as bigint), 0) as share_whole, coalesce(cast(sum(case when days >= 2 then ore else 0 end) as bigint), 0) as share_part,
          count(*) as repeat_whole, coalesce(sum(case when days >= 2 then 1 else 0 end), 0) as repeat_part,
          (select count(*) from award where day_precision <> 'day') as rough
        from total`),
    await rows(`${from} select count(*) as second_whole,
          coalesce(sum(case when second_day <= ${of.addMonths('first_day', String(settings.secondMonths))} then 1 else 0 end), 0) as second_part
        from outlook where ${of.addMonths('first_day', String(settings.secondMonths))} <= '${day}'`),
    await rows(`${from} select currency as name, cast(sum(ore) as bigint) as value from line where kroner is null group by currency`),
    await rows(loansOf(asked, of)),
    await rows(`${from} select status as name, count(*) as value from outlook where not is_away group by status`),
    await rows(`${from}, run as (
        select subject, year, year - row_number() over (partition by subject order by year) as step from gave
      ), tail as (select subject, step, count(*) as years, max(year) as last from run group by subject, step)
      select years as name, count(*) as value from tail where last >= ${Number(day.slice(0, 4)) - 1} and last <= ${day.slice(0, 4)} and years >= 2
        and not exists (select 1 from tail later where later.subject = tail.subject and later.last > tail.last) group by years`),
    await rows(yearsOf(asked, of)),
    await rows(monthsOf(asked, of)),
  ]
  return new Map([
    ...one(totals),
    ...one(second),
    ...keyed('beside', beside),
    ...one(loans),
    ...keyed('status', statuses),
    ...keyed('streak', streaks),
    ...years.flatMap(({ year, ...line }) => [...one([line])].map(([name, value]) => [`${String(year)} ${name}`, value] as const)),
    ...months.flatMap(({ month, ...line }) =>
      [...one([line])].map(([name, value]) => [`expected ${String(month)} ${name}`, value] as const),
    ),
  ])
}

/** Everybody who is known and not put away, each subject once; those who have not given are the rest. */
export async function knownSubjects(rows: Rows, { asGroup }: Asked): Promise<number> {
  const subject = asGroup ? 'coalesce(o.group_id, o.id)' : 'o.id'
  const found = await rows(`select count(distinct ${subject}) as known from donor o where o.archived_at is null
    and not exists (select 1 from import_run r where r.is_hidden and o.id between r.low_id and r.high_id)`)
  return Number(found[0]?.known)
}

function loansOf(asked: Asked, of: Dialect): string {
  const parts = asked.enterprise === null ? '1 = 1' : 'exists (select 1 from piece where piece.award_id = whole_award.id and piece.is_own)'
  // An enterprise's part of a loan: the same dealing as of a gift, over the loan's own pieces.
  const dealt = `, loan as (select id, coalesce(kroner, 0) as amount from whole_award where is_loan and ${parts})`
  if (asked.enterprise === null)
    return `${chain(asked, of)}${dealt} select count(*) as loan_count, coalesce(cast(sum(amount) as bigint), 0) as loan_ore from loan`
  return `${chain(asked, of)}${dealt}, loan_share as (
      select loan.id, loan.amount, piece.is_own, loan.amount * piece.weight / piece.whole as floor_ore,
        row_number() over (partition by loan.id order by loan.amount * piece.weight % piece.whole desc, piece.place) as turn
      from loan join piece on piece.award_id = loan.id
    ), loan_dealt as (select loan_share.*, amount - cast(sum(floor_ore) over (partition by id) as bigint) as left_over from loan_share)
    select (select count(*) from loan) as loan_count,
      coalesce(cast(sum(case when is_own then floor_ore + case when turn <= left_over then 1 else 0 end else 0 end) as bigint), 0) as loan_ore from loan_dealt`
}

/** At most eight years up to the day: each giver's class, what was kept, and the kroner. */
function yearsOf(asked: Asked, of: Dialect): string {
  const last = Number(asked.day.slice(0, 4))
  const count = (name: string, where: string) => `coalesce(sum(case when ${where} then 1 else 0 end), 0) as ${name}`
  const sum = (name: string, what: string, where: string) =>
    `coalesce(cast(sum(case when ${where} then ${what} else 0 end) as bigint), 0) as ${name}`
  const first = of.most(
    `${last - 7}`,
    of.least(`${last - 1}`, `coalesce((select min(cast(substr(first_day, 1, 4) as integer)) from outlook), ${last})`),
  )
  return `${chain(asked, of)}, calendar as (
      select ${first} as year union all select year + 1 from calendar where year < ${last}
    ), stand as (
      select calendar.year, outlook.subject, now.ore as ore, before.ore as before_ore, total.ore as any_ore,
        cast(substr(outlook.second_day, 1, 4) as integer) <= calendar.year as is_golden,
        (select min(gave.year) from gave where gave.subject = outlook.subject) as first_year,
        (select count(*) from gave where gave.subject = outlook.subject) as year_count
      from calendar cross join outlook
      left join gave now on now.subject = outlook.subject and now.year = calendar.year
      left join gave before on before.subject = outlook.subject and before.year = calendar.year - 1
      left join year_sum total on total.subject = outlook.subject and total.year = calendar.year
    ), classed as (
      select stand.*, case
        when ore is not null and before_ore is not null then case when ore > before_ore then 'upgraded' when ore < before_ore then 'downgraded' else 'maintained' end
        when ore is not null then case when first_year < year then 'reactivated' else 'new' end
        when before_ore is not null then 'lybunt'
        when first_year < year then 'sybunt'
        when year_count > 0 then 'later' else 'never' end as class
      from stand
    ) select calendar.year,
        ${classes.map((name) => count(name, `class = '${name}'`)).join(', ')},
        ${count('retention_whole', 'before_ore is not null')}, ${count('retention_part', 'before_ore is not null and ore is not null')},
        ${count('new_donor_whole', 'before_ore is not null and first_year = calendar.year - 1')},
        ${count('new_donor_part', 'before_ore is not null and ore is not null and first_year = calendar.year - 1')},
        ${count('repeat_donor_whole', 'before_ore is not null and first_year < calendar.year - 1')},
        ${count('repeat_donor_part', 'before_ore is not null and ore is not null and first_year < calendar.year - 1')},
        ${sum('revenue_whole', 'before_ore', 'before_ore is not null')}, ${sum('revenue_part', 'coalesce(ore, 0)', 'before_ore is not null')},
        ${count('givers', 'ore is not null')},
        ${sum('golden_ore', 'coalesce(any_ore, 0)', 'is_golden')}, ${sum('total_ore', 'coalesce(any_ore, 0)', '1 = 1')}
      from calendar left join classed on classed.year = calendar.year group by calendar.year order by calendar.year`
}

/** Each giver that does not rest: when it is expected, on by its own rhythm for 24 months, with the middle of its awards. */
function monthsOf(asked: Asked, of: Dialect): string {
  const month = `${asked.day.slice(0, 7)}-01`
  const limit = of.addMonths(`'${month}'`, '24')
  const amounts =
    asked.by === 'award'
      ? 'select subject, kroner from line where kroner is not null'
      : asked.enterprise === null
        ? 'select subject, kroner from award where kroner is not null'
        : 'select subject, kroner from own_award where kroner is not null'
  const own = asked.by === 'money' && asked.enterprise !== null ? `, ${ownAwards}` : ''
  return `${chain(asked, of)}${own}, amount as (${amounts}), ranked as (
      select subject, kroner, row_number() over (partition by subject order by kroner) as place, count(*) over (partition by subject) as many from amount
    ), middle as (
      select subject, (min(kroner) + max(kroner) + 1) / 2 as ore from ranked where place in ((many + 1) / 2, (many + 2) / 2) group by subject
    ), awaited as (select * from outlook where status <> 'lapsed' and not is_away and expected_day < ${limit}
    ), coming as (
      select subject, expected_day as at, own_days from awaited
      union all
      select coming.subject, ${of.addDays('coming.at', of.most('1', 'coming.own_days'))}, coming.own_days from coming
      where coming.own_days is not null and coming.at >= '${asked.day}' and ${of.addDays('coming.at', of.most('1', 'coming.own_days'))} < ${limit}
    ) select case when coming.at < '${asked.day}' then 'overdue' else substr(coming.at, 1, 7) end as month, count(*) as givers,
        cast(sum(coalesce(middle.ore, 0)) as bigint) as ore, cast(sum(case when outlook.days >= 2 then coalesce(middle.ore, 0) else 0 end) as bigint) as golden_ore
      from coming join outlook on outlook.subject = coming.subject left join middle on middle.subject = coming.subject group by 1`
}

/** The enterprise's part of each award itself, where the lines are the money's. */
const ownAwards = `own_share as (
    select award.id, award.subject, award.kroner as amount, piece.is_own, award.kroner * piece.weight / piece.whole as floor_ore,
      row_number() over (partition by award.id order by award.kroner * piece.weight % piece.whole desc, piece.place) as turn
    from award join piece on piece.award_id = award.id where award.kroner is not null
  ), own_dealt as (select own_share.*, amount - cast(sum(floor_ore) over (partition by id) as bigint) as left_over from own_share
  ), own_award as (
    select id, subject, cast(sum(case when is_own then floor_ore + case when turn <= left_over then 1 else 0 end else 0 end) as bigint) as kroner
    from own_dealt group by id, subject
  )`
