import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** An invitation: who asks, to what, and the link that is good once. */
export function invitationMail(
  t: Translate,
  { network, by, link, days }: { network: string; by: string; link: string; days: number },
): MailText {
  return letter(t('invitation.subject', { network }), [t('invitation.text', { network, by }), t('invitation.valid', { days })], {
    href: link,
    label: t('invitation.link'),
  })
}
