import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { donorChoices, donorTexts } from '../donor-choices.ts'
import { DonorForm } from '../donor-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors')
  return { title: t('new') }
}

export default async function NewDonorPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'donor:create', viewer)) notFound()
  const [t, locale] = await Promise.all([getTranslations('donors'), getLocale()])
  const blank = {
    id: '',
    version: null,
    name: '',
    cvr: '',
    type: 'charitable_foundation',
    fundingKind: 'grant',
    stage: 'identified',
    ownerId: viewer.id,
    groupId: '',
    feeRule: 'unknown',
    startDateRule: 'unknown',
    contactPreference: 'any',
  } as const
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/donors', label: t('title') }]} line={t('nameIsEnough')} />
      <FormFrame>
        <DonorForm values={blank} choices={await donorChoices(viewer, locale)} texts={donorTexts(locale)} />
      </FormFrame>
    </>
  )
}
