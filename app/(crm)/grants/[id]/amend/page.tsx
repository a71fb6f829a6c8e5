import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { amendmentCauses } from '#db/vocabulary/grants.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { wordChoices } from '../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { AmendmentForm, CancelForm } from './amendment-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.amend')
  return { title: t('title') }
}

export default async function AmendPage({ params }: PageProps<'/grants/[id]/amend'>) {
  const { viewer, grant } = await grantFor('grant:edit', (await params).id)
  const [t, locale] = await Promise.all([getTranslations('grants'), getLocale()])
  const texts = messagesFor(locale).grants.amend
  return (
    <>
      <PageHeader title={t('amend.title')} crumbs={grantCrumbs(t('title'), grant)} line={t('amend.line')} />
      <FormFrame>
        <AmendmentForm
          texts={texts}
          causes={wordChoices(locale, 'amendmentCauses', amendmentCauses)}
          values={{
            id: grant.id,
            day: viewer.today,
            awardedOre: grant.awardedOre,
            periodTo: '',
            cause: 'donor',
            reason: '',
            donorAnswer: '',
          }}
        />
        {grant.receivedOre === 0 && (
          <div className="mt-12">
            <CancelForm texts={texts} values={{ id: grant.id, day: viewer.today, reason: '' }} />
          </div>
        )}
      </FormFrame>
    </>
  )
}
