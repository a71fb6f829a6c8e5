import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { attemptCookie } from '#lib/auth.ts'
import { signInWithCode, signInWithLink } from '../actions.ts'
import { FragmentForm } from '../fragment-form.tsx'
import { SignInForm } from '../sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin')
  return { title: t('confirmTitle'), referrer: 'no-referrer' }
}

/** Where the mail's link leads. Opening it changes nothing: only the button does, and only in the browser that asked. */
export default async function ConfirmPage() {
  const t = await getTranslations('signin')
  const hasBegunHere = (await cookies()).has(attemptCookie.name)
  if (!hasBegunHere)
    return (
      <>
        <h1 className="mb-2 text-xl">{t('otherBrowserTitle')}</h1>
        <p className="text-ink-2">{t('otherBrowserLine')}</p>
      </>
    )
  return (
    <>
      <h1 className="mb-6 text-xl">{t('confirmTitle')}</h1>
      <FragmentForm action={signInWithLink} field="link" submit={t('signIn')} busy={t('checking')} missing={t('linkMissing')} />
      <p className="mt-10 mb-4 text-ink-2">{t('orCode')}</p>
      <SignInForm
        action={signInWithCode}
        submit={t('signInWithCode')}
        busy={t('checking')}
        fields={[{ name: 'code', label: t('code'), type: 'text', autoComplete: 'one-time-code' }]}
      />
    </>
  )
}
