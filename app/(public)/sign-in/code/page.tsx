import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { showsMails } from '#lib/sign-in/data.ts'
import { signInWithCode } from '../actions.ts'
import { SignInForm } from '../sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin')
  return { title: t('codeTitle'), referrer: 'no-referrer' }
}

export default async function CodePage() {
  const t = await getTranslations('signin')
  return (
    <>
      <h1 className="mb-2 text-xl">{t('codeTitle')}</h1>
      <p className="mb-6 text-ink-2">{t('codeLine')}</p>
      <SignInForm
        action={signInWithCode}
        submit={t('signIn')}
        busy={t('checking')}
        fields={[{ name: 'code', label: t('code'), help: t('codeHelp'), type: 'text', autoComplete: 'one-time-code', inputMode: 'text' }]}
      />
      <p className="mt-6 flex gap-4 text-sm">
        <AppLink href="/sign-in">{t('newCode')}</AppLink>
        {(await showsMails()) && <AppLink href="/dev/mail">{t('readMails')}</AppLink>}
      </p>
    </>
  )
}
