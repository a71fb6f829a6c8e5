import 'server-only'
import { and, asc, eq, gte } from 'drizzle-orm'
import { reminderMail } from '#emails/reminder.ts'
import { engine, read } from '#db/open.ts'
import { outbox, user } from '#db/schema/index.ts'
import { formatDay, startOfDay, todayInCopenhagen } from '#lib/day.ts'
import { env } from '#lib/env.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { mailWords } from '#lib/mail.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { isLookedAfter } from '#lib/settings/stand-ins/data.ts'
import { formatTime } from '#lib/time.ts'
import { type Duty, duties } from '#lib/today/data.ts'
import { isToBeReminded, reminderDaysOf } from '#lib/today/reminders/rules.ts'
import { openWrite } from '#lib/verb.ts'
import { viewerOf } from '#lib/viewer.ts'

/** Not before seven, so that nobody is called at night by a day that has just begun. */
export async function remindInTheMorning(now: Date): Promise<number> {
  const seven = startOfDay(todayInCopenhagen(now)).getTime() + 7 * 3_600_000
  return now.getTime() < seven ? 0 : remind(now)
}

/**
 * One mail a person and day, of what is theirs on *I dag* and whose day is 30, 14, 3 or 0 days ahead or 1 or 7 gone (a setting). What
 * is done is not on *I dag*, so nobody is reminded of what they just did. Gives how many mails were laid out.
 */
export async function remind(now = new Date()): Promise<number> {
  const db = await read()
  const people = await db
    .select({ id: user.id, email: user.email, locale: user.locale })
    .from(user)
    .where(eq(user.isActive, true))
    .orderBy(asc(user.id))
  let mails = 0
  for (const person of people) mails += await remindOne(person, now)
  return mails
}

// Who is away is looked after: the stand-in gets these, marked with the name. The rest follows the person and not a list, and comes as ever.
const handedOver: ReadonlySet<Duty['what']> = new Set(['task', 'report', 'step', 'nextStep', 'contact'])

async function remindOne({ id, email, locale }: { id: string; email: string; locale: Locale }, now: Date): Promise<0 | 1> {
  const viewer = await viewerOf(id)
  if (!viewer) return 0
  const isAway = await isLookedAfter(id, viewer.today)
  const days = reminderDaysOf((await settingsOn(viewer.today)).reminderDays)
  const lines = (await duties(viewer))
    .filter(({ what, day }) => day !== null && isToBeReminded(day, viewer.today, days) && !(isAway && handedOver.has(what)))
    .flatMap((duty) => marked(duty, lineOf(duty, locale), locale) ?? [])
  if (lines.length === 0) return 0
  const mail = reminderMail(mailWords(locale), { lines, link: env().BASE_URL })
  // A demo's day never passes, so there one mail is all.
  const since = viewer.isDemo ? new Date(0) : startOfDay(todayInCopenhagen(now))
  return engine().transact(async (db) => {
    const [sent] = await db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.recordKind, 'reminder'), eq(outbox.recordId, id), gte(outbox.createdAt, since)))
      .limit(1)
    if (sent) return 0
    const write = openWrite(db, 'system:remind', 'remind', viewer.today, now)
    await write.mail({ lane: 'notice', toUserId: id, toAddress: email, ...mail, record: { kind: 'reminder', id } })
    write.close()
    return 1
  })
}

/** The line with whom it is done for. */
function marked({ forName }: Duty, line: string | null, locale: Locale): string | null {
  return line && forName ? mailWords(locale)('reminder.for', { line, name: forName }) : line
}

/** What the mail says of it; nothing where it is another's, or has no day to come near. */
function lineOf(duty: Duty, locale: Locale): string | null {
  if (duty.day === null || (duty.what === 'report' && !duty.isMine)) return null
  const t = mailWords(locale)
  const day = formatDay(duty.day, locale, 'long')
  switch (duty.what) {
    case 'report':
      return t('reminder.line', { day, title: wordsIn(locale)('reportKinds', duty.kind), giver: duty.donor })
    case 'call':
      return duty.time
        ? t('reminder.callAt', { day, time: formatTime(duty.time, locale), title: duty.title, giver: duty.donor })
        : t('reminder.call', { day, title: duty.title, giver: duty.donor })
    case 'texts':
    case 'yes':
      return t(`reminder.${duty.what}`, { day, title: duty.title, giver: duty.donor })
    case 'task':
      return t('reminder.own', { day, title: duty.title })
    default:
      return t('reminder.line', { day, title: duty.title, giver: duty.donor })
  }
}
