import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { feeAgreementById } from '#lib/fees/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { termsTexts } from '../../agreement-choices.ts'
import { AgreementNamesForm } from '../../agreement-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees.agreement')
  return { title: t('edit') }
}

export default async function EditAgreementPage({ params }: PageProps<'/fees/agreements/[id]/edit'>) {
  const viewer = await requireViewer()
  const agreement = await feeAgreementById(viewer, (await params).id)
  if (!agreement || !can(viewer, 'fee:agree', agreement)) notFound()
  const [t, locale] = await Promise.all([getTranslations('fees'), getLocale()])
  const { id, version, payerName, title } = agreement
  return (
    <>
      <PageHeader
        title={t('agreement.edit')}
        crumbs={[
          { href: '/fees', label: t('title') },
          { href: `/fees/agreements/${id}`, label: title },
        ]}
      />
      <FormFrame>
        <AgreementNamesForm texts={termsTexts(locale)} values={{ id, version, payerName, title }} />
      </FormFrame>
    </>
  )
}
