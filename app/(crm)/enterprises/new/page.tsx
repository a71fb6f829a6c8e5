import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { enterpriseChoices, enterpriseTexts } from '../enterprise-choices.ts'
import { EnterpriseForm } from '../enterprise-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises')
  return { title: t('new') }
}

export default async function NewEnterprisePage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'enterprise:create', viewer)) notFound()
  const [t, locale] = await Promise.all([getTranslations('enterprises'), getLocale()])
  const blank = {
    id: '',
    version: null,
    name: '',
    type: 'social_enterprise',
    generation: '2',
    status: 'active',
    isInsideArea: true,
  } as const
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/enterprises', label: t('title') }]} line={t('nameIsEnough')} />
      <FormFrame>
        <EnterpriseForm isDeciding values={blank} choices={enterpriseChoices(locale)} texts={enterpriseTexts(locale)} />
      </FormFrame>
    </>
  )
}
