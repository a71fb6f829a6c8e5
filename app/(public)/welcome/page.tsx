import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { currentViewer } from '#lib/session.ts'

/** A page of its own after sign-in: a cookie that the browser dropped is told here, not at the next click. */
export default async function WelcomePage() {
  if (await currentViewer()) redirect('/')
  const t = await getTranslations('signin')
  return (
    <>
      <h1 className="mb-2 text-xl">{t('noCookieTitle')}</h1>
      <p className="mb-6 text-ink-2">{t('noCookieLine')}</p>
      <ButtonLink href="/sign-in" kind="main">
        {t('again')}
      </ButtonLink>
    </>
  )
}
