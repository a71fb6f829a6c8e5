import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** To the coordinators: an application was sent although something stood open, by whom and why. */
export function openPointsMail(
  t: Translate,
  { by, title, giver, count, reason, link }: { by: string; title: string; giver: string; count: number; reason: string; link: string },
): MailText {
  return letter(
    t('openPoints.subject', { title }),
    [t('openPoints.text', { by, title, giver, count }), t('openPoints.reason', { reason })],
    { href: link, label: t('openPoints.link') },
  )
}
