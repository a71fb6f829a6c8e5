import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { paymentModes } from '#db/vocabulary/grants.ts'
import { openGrantStates } from '#lib/grants/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { wordChoices } from '../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { GrantForm } from './grant-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.page')
  return { title: t('edit') }
}

export default async function EditGrantPage({ params }: PageProps<'/grants/[id]/edit'>) {
  const { grant } = await grantFor('grant:edit', (await params).id)
  const [t, locale] = await Promise.all([getTranslations('grants'), getLocale()])
  const { fields, help, groups, saved } = messagesFor(locale).grants
  const { state, createdAt: _at, createdBy: _by, ...row } = grant.row
  const shown = openGrantStates.find((one) => one === state) ?? 'accepted'
  return (
    <>
      <PageHeader title={t('page.edit')} crumbs={grantCrumbs(t('title'), grant)} />
      <FormFrame>
        <GrantForm
          values={{ ...row, state: shown }}
          texts={{ fields, help, groups, saved }}
          choices={{
            state: wordChoices(locale, 'grantStates', openGrantStates),
            paymentMode: wordChoices(locale, 'paymentModes', paymentModes),
          }}
        />
      </FormFrame>
    </>
  )
}
