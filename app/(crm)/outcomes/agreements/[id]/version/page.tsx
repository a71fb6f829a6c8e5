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
import { AgreementVersionForm } from '../../agreement-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.agreements')
  return { title: t('renew') }
}

/** A new version of an agreement: the old one stays as it was. */
export default async function AgreementVersionPage({ params }: PageProps<'/outcomes/agreements/[id]/version'>) {
  const viewer = await requireViewer()
  const found = await agreementById(viewer, (await params).id)
  if (!found || !can(viewer, 'agreement:edit', found)) notFound()
  const locale = await getLocale()
  const texts = messagesFor(locale).outcomes.agreements
  const { targetGroups } = await agreementChoices(viewer, locale)
  return (
    <>
      <PageHeader
        title={texts.renew}
        crumbs={[
          { href: '/outcomes/agreements', label: texts.title },
          { href: `/outcomes/agreements/${found.id}`, label: found.title },
        ]}
      />
      <FormFrame>
        <AgreementVersionForm
          texts={texts}
          targetGroups={targetGroups}
          values={{
            id: found.id,
            version: found.version,
            fromDay: viewer.today,
            reason: '',
            places: found.places,
            targetGroups: found.targetGroups,
          }}
        />
      </FormFrame>
    </>
  )
}
