import { type Asked, giverSteps } from './awards-sql.ts'
import type { Dialect } from './dialect.ts'
import { named, type Figures, type Rows, type Step } from './figures.ts'

const classes = ['upgraded', 'maintained', 'downgraded', 'reactivated', 'new', 'lybunt', 'sybunt', 'later', 'never'] as const
const yearFigures = [
  ...classes,
  ...['retention', 'new_donor', 'repeat_donor', 'revenue'].flatMap((name) => [`${name}_whole`, `${name}_part`]),
  'givers',
  'golden_ore',
  'total_ore',
]

/** What the givers did, each figure by plain SQL over the rows. */
export async function giverFigures(rows: Rows, asked: Asked, of: Dialect): Promise<Figures> {
  const { day, settings } = asked
  const second = of.addMonths('first_day', String(settings.secondMonths))
  const year = Number(day.slice(0, 4))
  const steps: Step[] = [
    ...giverSteps(asked, of),
    [
      'given_total',
      `select outlook.subject, outlook.days, coalesce(sums.ore, 0) as ore from outlook
      left join (select subject, cast(sum(ore) as bigint) as ore from year_sum group by subject) sums on sums.subject = outlook.subject`,
    ],
    [
      'totals',
      `select coalesce(cast(sum(ore) as bigint), 0) as share_whole, coalesce(cast(sum(case when days >= 2 then ore else 0 end) as bigint), 0) as share_part,
        count(*) as repeat_whole, coalesce(sum(case when days >= 2 then 1 else 0 end), 0) as repeat_part,
        (select count(*) from award where day_precision <> 'day') as rough
      from given_total`,
    ],
    [
      'seconds',
      `select count(*) as second_whole, coalesce(sum(case when second_day <= ${second} then 1 else 0 end), 0) as second_part
      from outlook where ${second} <= '${day}'`,
    ],
    ['run', 'select subject, year, year - row_number() over (partition by subject order by year) as step from gave'],
    ['tail', 'select subject, step, count(*) as years, max(year) as last from run group by subject, step'],
    ['newest_tail', 'select years, last, max(last) over (partition by subject) as newest from tail'],
    ...loanSteps(asked),
    ...yearSteps(asked, of),
    ...monthSteps(asked, of),
  ]
  const figures = [
    ...unpivoted('totals', ['share_whole', 'share_part', 'repeat_whole', 'repeat_part', 'rough']),
    ...unpivoted('seconds', ['second_whole', 'second_part']),
    `select 'beside ' || currency, cast(sum(ore) as bigint) from line where kroner is null group by currency`,
    ...unpivoted('loans', ['loan_count', 'loan_ore']),
    `select 'status ' || status, count(*) from outlook where not is_away group by status`,
    `select 'streak ' || years, count(*) from newest_tail
      where last = newest and last >= ${year - 1} and last <= ${year} and years >= 2 group by years`,
    ...unpivoted('year_line', yearFigures, `year || ' ' || `),
    ...unpivoted('month_line', ['givers', 'ore', 'golden_ore'], `'expected ' || month || ' ' || `),
  ]
  return named(await rows(steps, figures.join(' union all ')))
}

/** Every column of a table as rows of `name` and `value`. */
function unpivoted(table: string, columns: readonly string[], prefix = ''): string[] {
  return columns.map((column) => `select ${prefix}'${column}' as name, ${column} as value from ${table}`)
}

/** Everybody who is known and not put away, each subject once; those who have not given are the rest. */
export async function knownSubjects(rows: Rows, { asGroup }: Asked): Promise<number> {
  const subject = asGroup ? 'coalesce(o.group_id, o.id)' : 'o.id'
  const found = await rows(
    [],
    `select count(distinct ${subject}) as known from donor o where o.archived_at is null
    and not exists (select 1 from import_run r where r.is_hidden and o.id between r.low_id and r.high_id)`,
  )
  return Number(found[0]?.known)
}

function loanSteps({ enterprise }: Asked): Step[] {
  const parts = enterprise === null ? '1 = 1' : 'exists (select 1 from piece where piece.award_id = whole_award.id and piece.is_own)'
  const loan: Step = ['loan', `select id, coalesce(kroner, 0) as amount from whole_award where is_loan and ${parts}`]
  if (enterprise === null)
    return [loan, ['loans', 'select count(*) as loan_count, coalesce(cast(sum(amount) as bigint), 0) as loan_ore from loan']]
  // An enterprise's part of a loan: the same dealing as of a gift, over the loan's own pieces.
  return [
    loan,
    [
      'loan_share',
      `select loan.id, loan.amount, piece.is_own, loan.amount * piece.weight / piece.whole as floor_ore,
        row_number() over (partition by loan.id order by loan.amount * piece.weight % piece.whole desc, piece.place) as turn
      from loan join piece on piece.award_id = loan.id`,
    ],
    ['loan_dealt', 'select loan_share.*, amount - cast(sum(floor_ore) over (partition by id) as bigint) as left_over from loan_share'],
    [
      'loans',
      `select (select count(*) from loan) as loan_count,
        coalesce(cast(sum(case when is_own then floor_ore + case when turn <= left_over then 1 else 0 end else 0 end) as bigint), 0) as loan_ore
      from loan_dealt`,
    ],
  ]
}

/** At most eight years up to the day: each giver's class, what was kept, and the kroner. */
function yearSteps(asked: Asked, of: Dialect): Step[] {
  const last = Number(asked.day.slice(0, 4))
  const count = (name: string, where: string) => `coalesce(sum(case when ${where} then 1 else 0 end), 0) as ${name}`
  const sum = (name: string, what: string, where: string) =>
    `coalesce(cast(sum(case when ${where} then ${what} else 0 end) as bigint), 0) as ${name}`
  const first = of.most(
    `${last - 7}`,
    of.least(`${last - 1}`, `coalesce((select min(cast(substr(first_day, 1, 4) as integer)) from outlook), ${last})`),
  )
  return [
    [
      'calendar',
      `with recursive up as (select ${first} as year union all select year + 1 from up where year < ${last}) select year from up`,
    ],
    ['giving_years', 'select subject, min(year) as first_year, count(*) as year_count from gave group by subject'],
    [
      'stand',
      `select calendar.year, outlook.subject, now.ore as ore, before.ore as before_ore, total.ore as any_ore,
        cast(substr(outlook.second_day, 1, 4) as integer) <= calendar.year as is_golden,
        own.first_year, coalesce(own.year_count, 0) as year_count
      from calendar cross join outlook
      left join gave now on now.subject = outlook.subject and now.year = calendar.year
      left join gave before on before.subject = outlook.subject and before.year = calendar.year - 1
      left join year_sum total on total.subject = outlook.subject and total.year = calendar.year
      left join giving_years own on own.subject = outlook.subject`,
    ],
    [
      'classed',
      `select stand.*, case
        when ore is not null and before_ore is not null then case when ore > before_ore then 'upgraded' when ore < before_ore then 'downgraded' else 'maintained' end
        when ore is not null then case when first_year < year then 'reactivated' else 'new' end
        when before_ore is not null then 'lybunt'
        when first_year < year then 'sybunt'
        when year_count > 0 then 'later' else 'never' end as class
      from stand`,
    ],
    [
      'year_line',
      `select calendar.year,
        ${classes.map((name) => count(name, `class = '${name}'`)).join(', ')},
        ${count('retention_whole', 'before_ore is not null')}, ${count('retention_part', 'before_ore is not null and ore is not null')},
        ${count('new_donor_whole', 'before_ore is not null and first_year = calendar.year - 1')},
        ${count('new_donor_part', 'before_ore is not null and ore is not null and first_year = calendar.year - 1')},
        ${count('repeat_donor_whole', 'before_ore is not null and first_year < calendar.year - 1')},
        ${count('repeat_donor_part', 'before_ore is not null and ore is not null and first_year < calendar.year - 1')},
        ${sum('revenue_whole', 'before_ore', 'before_ore is not null')}, ${sum('revenue_part', 'coalesce(ore, 0)', 'before_ore is not null')},
        ${count('givers', 'ore is not null')},
        ${sum('golden_ore', 'coalesce(any_ore, 0)', 'is_golden')}, ${sum('total_ore', 'coalesce(any_ore, 0)', '1 = 1')}
      from calendar left join classed on classed.year = calendar.year group by calendar.year`,
    ],
  ]
}

/** Each giver that does not rest: when it is expected, on by its own rhythm for 24 months, with the middle of its awards. */
function monthSteps(asked: Asked, of: Dialect): Step[] {
  const month = `${asked.day.slice(0, 7)}-01`
  const limit = of.addMonths(`'${month}'`, '24')
  const next = of.addDays('coming.at', of.most('1', 'coming.own_days'))
  const isOwn = asked.by === 'money' && asked.enterprise !== null
  const amounts = asked.by === 'award' ? 'line' : isOwn ? 'own_award' : 'award'
  return [
    ...(isOwn ? ownAwards : []),
    [
      'ranked',
      `select subject, kroner, row_number() over (partition by subject order by kroner) as place, count(*) over (partition by subject) as many
      from ${amounts} where kroner is not null`,
    ],
    [
      'middle',
      `select subject, (min(kroner) + max(kroner) + 1) / 2 as ore from ranked where place in ((many + 1) / 2, (many + 2) / 2) group by subject`,
    ],
    [
      'visit',
      `with recursive coming as (
        select subject, expected_day as at, own_days from outlook where status <> 'lapsed' and not is_away and expected_day < ${limit}
        union all
        select coming.subject, ${next}, coming.own_days from coming
        where coming.own_days is not null and coming.at >= '${asked.day}' and ${next} < ${limit}
      ) select subject, at from coming`,
    ],
    [
      'month_line',
      `select case when visit.at < '${asked.day}' then 'overdue' else substr(visit.at, 1, 7) end as month, count(*) as givers,
        cast(sum(coalesce(middle.ore, 0)) as bigint) as ore, cast(sum(case when outlook.days >= 2 then coalesce(middle.ore, 0) else 0 end) as bigint) as golden_ore
      from visit join outlook on outlook.subject = visit.subject left join middle on middle.subject = visit.subject group by 1`,
    ],
  ]
}

/** The enterprise's part of each award itself, where the lines are the money's. */
const ownAwards: readonly Step[] = [
  [
    'own_share',
    `select award.id, award.subject, award.kroner as amount, piece.is_own, award.kroner * piece.weight / piece.whole as floor_ore,
      row_number() over (partition by award.id order by award.kroner * piece.weight % piece.whole desc, piece.place) as turn
    from award join piece on piece.award_id = award.id where award.kroner is not null`,
  ],
  ['own_dealt', 'select own_share.*, amount - cast(sum(floor_ore) over (partition by id) as bigint) as left_over from own_share'],
  [
    'own_award',
    `select id, subject, cast(sum(case when is_own then floor_ore + case when turn <= left_over then 1 else 0 end else 0 end) as bigint) as kroner
    from own_dealt group by id, subject`,
  ],
]
