import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** What has a day that comes near or has gone, one line each; the day's work is one click away. */
export function reminderMail(t: Translate, { lines, link }: { lines: readonly string[]; link: string }): MailText {
  const [first = ''] = lines
  return letter(
    t('reminder.subject', { count: lines.length, first }),
    [t('reminder.text', { count: lines.length }), ...lines, t('reminder.why')],
    { href: link, label: t('reminder.link') },
  )
}
