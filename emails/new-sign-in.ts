import { letter, type MailText, type Translate } from '#emails/layout.ts'

/** Tells the person of a sign-in from a browser that had no session of theirs. */
export function newSignInMail(t: Translate, { when, link }: { when: string; link: string }): MailText {
  return letter(t('newSignIn.subject'), [t('newSignIn.text', { when }), t('newSignIn.notYou')], { href: link, label: t('newSignIn.link') })
}
