import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { donorById } from '#lib/donors/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { shareChoices } from '../grant-choices.ts'
import { RecordGrantForm } from './record-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants')
  return { title: t('record') }
}

export default async function RecordGrantPage({ searchParams }: PageProps<'/grants/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'grant:create', viewer)) notFound()
  const { donor: donorId = '' } = flat(await searchParams)
  const [t, locale, giver] = await Promise.all([getTranslations('grants'), getLocale(), donorById(viewer, donorId)])
  const { fields, help, groups, recorded, shares } = messagesFor(locale).grants
  const blank = {
    donorId: giver?.id ?? '',
    title: '',
    number: '',
    amountOre: '',
    day: viewer.today,
    letterReference: '',
    periodFrom: '',
    periodTo: '',
    fondsmomsOre: '',
    isRepayable: false,
    allocations: [],
  }
  return (
    <>
      <PageHeader title={t('record')} crumbs={[{ href: '/grants', label: t('title') }]} line={t('recordLine')} />
      <FormFrame>
        <RecordGrantForm
          values={blank}
          giver={giver ? { id: giver.id, label: giver.name } : null}
          choices={await shareChoices(viewer, locale)}
          texts={{ fields, help, groups, recorded, shares }}
        />
      </FormFrame>
    </>
  )
}
