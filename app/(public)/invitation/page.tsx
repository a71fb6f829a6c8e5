import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasCoordinator } from '#lib/sign-in/data.ts'
import { joinByInvitation } from '../sign-in/actions.ts'
import { FragmentForm } from '../sign-in/fragment-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signin')
  return { title: t('invitationTitle'), referrer: 'no-referrer' }
}

export default async function InvitationPage() {
  const t = await getTranslations('signin')
  const isFirst = !(await hasCoordinator())
  const fields = [{ name: 'name', label: t('name'), type: 'text' as const, autoComplete: 'name' }]
  const address = { name: 'email', label: t('email'), type: 'email' as const, autoComplete: 'email' }
  return (
    <>
      <h1 className="mb-2 text-xl">{isFirst ? t('firstTitle') : t('invitationTitle')}</h1>
      <p className="mb-6 text-ink-2">{isFirst ? t('firstLine') : t('invitationLine')}</p>
      <FragmentForm
        action={joinByInvitation}
        field="token"
        submit={isFirst ? t('begin') : t('accept')}
        busy={t('checking')}
        missing={t('invitationMissing')}
        fields={isFirst ? [...fields, address] : fields}
      />
    </>
  )
}
