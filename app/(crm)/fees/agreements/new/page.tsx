import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { owners } from '#lib/settings/data.ts'
import { termsChoices, termsTexts, termsValues } from '../agreement-choices.ts'
import { NewAgreementForm } from '../agreement-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees.agreement')
  return { title: t('new') }
}

export default async function NewAgreementPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'fee:agree', viewer)) notFound()
  const [t, locale, people] = await Promise.all([getTranslations('fees'), getLocale(), owners(viewer)])
  const fundraisers = people.filter((person) => person.role === 'fundraiser').map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <PageHeader title={t('agreement.new')} crumbs={[{ href: '/fees', label: t('title') }]} />
      <FormFrame>
        <NewAgreementForm
          choices={termsChoices(locale)}
          texts={termsTexts(locale)}
          fundraisers={fundraisers}
          values={{ fundraiserId: fundraisers[0]?.value ?? '', payerName: '', title: '', ...termsValues(null, viewer.today) }}
        />
      </FormFrame>
    </>
  )
}
