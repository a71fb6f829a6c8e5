import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { agreementById } from '#lib/outcomes/agreements/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { agreementChoices } from '../../agreement-choices.ts'
import { AgreementForm } from '../../agreement-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.agreements')
  return { title: t('edit') }
}

export default async function EditAgreementPage({ params }: PageProps<'/outcomes/agreements/[id]/edit'>) {
  const viewer = await requireViewer()
  const found = await agreementById(viewer, (await params).id)
  if (!found || !can(viewer, 'agreement:edit', found)) notFound()
  const locale = await getLocale()
  const texts = messagesFor(locale).outcomes.agreements
  const { createdAt: _at, createdBy: _by, number: _number, ...values } = found
  return (
    <>
      <PageHeader
        title={texts.edit}
        crumbs={[
          { href: '/outcomes/agreements', label: texts.title },
          { href: `/outcomes/agreements/${found.id}`, label: found.title },
        ]}
      />
      <FormFrame>
        <AgreementForm values={values} choices={await agreementChoices(viewer, locale)} texts={texts} />
      </FormFrame>
    </>
  )
}
