import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** The code first, then the link; the link alone signs nobody in. */
export function signInMail(t: Translate, { code, link, minutes }: { code: string; link: string; minutes: number }): MailText {
  const spoken = `${code.slice(0, 4)}-${code.slice(4)}`
  return letter(
    t('signIn.subject', { code: spoken }),
    [t('signIn.code', { code: spoken }), t('signIn.where', { minutes }), t('signIn.notYou')],
    { href: link, label: t('signIn.link') },
  )
}
