import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** How many people have been kept too long, and the way to the list where each is seen before anything is erased. */
export function expiredMail(t: Translate, { count, link }: { count: number; link: string }): MailText {
  return letter(t('expired.subject', { count }), [t('expired.text', { count }), t('expired.why')], { href: link, label: t('expired.link') })
}
