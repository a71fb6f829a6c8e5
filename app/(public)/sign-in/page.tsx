import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { demoPeople } from '#lib/sign-in/data.ts'
import { currentViewer } from '#lib/session.ts'
import { askForCode } from './actions.ts'
import { DemoPeople } from './demo-people.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin')
  return { title: t('title'), referrer: 'no-referrer' }
}

export default async function SignInPage() {
  if (await currentViewer()) redirect('/')
  const [t, everyone] = await Promise.all([getTranslations('signin'), demoPeople()])
  return (
    <>
      {everyone.length > 0 && <DemoPeople people={everyone} />}
      <h1 className="mb-2 text-xl">{t('title')}</h1>
      <p className="mb-6 text-ink-2">{t('line')}</p>
      <SignInForm
        action={askForCode}
        submit={t('sendCode')}
        busy={t('sending')}
        fields={[{ name: 'email', label: t('email'), type: 'email', autoComplete: 'email', inputMode: 'email' }]}
      />
      <p className="mt-6 text-sm text-ink-3">{t('invitedOnly')}</p>
    </>
  )
}
