import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { amendmentCauses } from '#db/vocabulary/grants.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { wordChoices } from '../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { RepaymentForm } from './repayment-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.repay')
  return { title: t('title') }
}

export default async function RepayPage({ params }: PageProps<'/grants/[id]/repay'>) {
  const { viewer, grant } = await grantFor('grant:pay', (await params).id)
  const [t, locale] = await Promise.all([getTranslations('grants'), getLocale()])
  return (
    <>
      <PageHeader title={t('repay.title')} crumbs={grantCrumbs(t('title'), grant)} line={t('repay.line')} />
      <FormFrame>
        <RepaymentForm
          texts={messagesFor(locale).grants.repay}
          causes={wordChoices(locale, 'amendmentCauses', amendmentCauses)}
          values={{ grantId: grant.id, day: viewer.today, amountOre: '', cause: 'donor', reason: '' }}
        />
      </FormFrame>
    </>
  )
}
