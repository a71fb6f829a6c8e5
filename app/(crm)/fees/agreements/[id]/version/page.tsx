import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { feeAgreementById } from '#lib/fees/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { termsChoices, termsTexts, termsValues } from '../../agreement-choices.ts'
import { NewVersionForm } from '../../agreement-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees.agreement')
  return { title: t('newVersion') }
}

export default async function NewVersionPage({ params }: PageProps<'/fees/agreements/[id]/version'>) {
  const viewer = await requireViewer()
  const agreement = await feeAgreementById(viewer, (await params).id)
  if (!agreement || !can(viewer, 'fee:agree', agreement)) notFound()
  const [t, locale] = await Promise.all([getTranslations('fees'), getLocale()])
  return (
    <>
      <PageHeader
        title={t('agreement.newVersion')}
        crumbs={[
          { href: '/fees', label: t('title') },
          { href: `/fees/agreements/${agreement.id}`, label: agreement.title },
        ]}
        line={t('agreement.versionLine')}
      />
      <FormFrame>
        <NewVersionForm
          choices={termsChoices(locale)}
          texts={termsTexts(locale)}
          values={{ agreementId: agreement.id, ...termsValues(agreement.latest, viewer.today) }}
        />
      </FormFrame>
    </>
  )
}
