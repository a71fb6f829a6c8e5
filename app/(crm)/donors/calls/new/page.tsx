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
import { callChoices, callTexts } from '../call-choices.ts'
import { CallForm } from '../call-form.tsx'
import { giverRuleHelp } from '../rule-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('new') }
}

/** Writes down a call, of a giver (`?donor=`) where one is known. */
export default async function NewCallPage({ searchParams }: PageProps<'/donors/calls/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'call:edit', viewer)) notFound()
  const given = flat(await searchParams)
  const [t, locale, donor] = await Promise.all([
    getTranslations('calls'),
    getLocale(),
    given.donor ? donorById(viewer, given.donor) : undefined,
  ])
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/donors/calls', label: t('title') }]} line={t('newLine')} />
      <FormFrame>
        <CallForm
          values={{
            id: '',
            version: null,
            donorId: donor?.id ?? '',
            title: '',
            kind: 'dated',
            deadlines: [],
            feeRule: '',
            startDateRule: '',
            contactPreference: '',
          }}
          giver={donor ? { id: donor.id, label: donor.name } : null}
          giverRules={giverRuleHelp(donor ?? null, locale)}
          choices={callChoices(locale)}
          units={messagesFor(locale).donors.units}
          texts={callTexts(locale)}
        />
      </FormFrame>
    </>
  )
}
