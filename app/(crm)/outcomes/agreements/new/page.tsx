import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { seesCourses } from '#lib/outcomes/courses/data.ts'
import { requireViewer } from '#lib/session.ts'
import { agreementChoices } from '../agreement-choices.ts'
import { AgreementForm } from '../agreement-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.agreements')
  return { title: t('new') }
}

export default async function NewAgreementPage() {
  const viewer = await requireViewer()
  if (!seesCourses(viewer)) notFound()
  const locale = await getLocale()
  const choices = await agreementChoices(viewer, locale)
  const texts = messagesFor(locale).outcomes.agreements
  const [only] = choices.enterprise
  const values = {
    id: '',
    version: null,
    code: '',
    title: '',
    enterpriseId: choices.enterprise.length === 1 && only ? only.value : '',
    partnerId: '',
    parties: '',
    fromDay: viewer.today,
    toDay: '',
    places: '',
    targetGroups: [],
    steps: [],
    legalBasis: '',
    keyKeeper: 'job_centre',
  } as const
  return (
    <>
      <PageHeader title={texts.new} crumbs={[{ href: '/outcomes/agreements', label: texts.title }]} />
      <FormFrame>
        <AgreementForm values={values} choices={choices} texts={texts} />
      </FormFrame>
    </>
  )
}
