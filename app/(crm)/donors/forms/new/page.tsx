import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import * as z from 'zod/mini'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { callRoundKinds } from '#db/vocabulary/donors.ts'
import { callsOfDonor } from '#lib/donors/calls/giver/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { formById } from '#lib/donors/forms/data.ts'
import { formParams } from '#lib/donors/forms/schema.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn } from '../../../applications/choices.ts'
import { formLabel } from '../form-text.ts'
import { NewForm } from './new-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forms')
  return { title: t('new') }
}

/** Begins a giver's form, for the giver (`?donor=`) or a call (`?call=`), empty or from another (`?from=`). */
export default async function NewFormPage({ searchParams }: PageProps<'/donors/forms/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'form:edit', viewer)) notFound()
  const given = z.parse(formParams, { donor: null, call: null, from: null, ...flat(await searchParams) })
  const [t, locale, donor, from] = await Promise.all([
    getTranslations('forms'),
    getLocale(),
    given.donor ? donorById(viewer, given.donor) : undefined,
    given.from ? formById(viewer, given.from) : undefined,
  ])
  const calls = donor ? await callsOfDonor(viewer, donor.id) : []
  const { fields, help, created, ownChoice, wholeChoice } = messagesFor(locale).forms
  return (
    <>
      <PageHeader
        title={t('new')}
        crumbs={[donor ? { href: `/donors/${donor.id}`, label: donor.name } : crumbOfAll(locale)]}
        line={t('newLine')}
      />
      <FormFrame>
        <NewForm
          values={{
            donorId: donor?.id ?? '',
            callId: calls.some(({ id }) => id === given.call) ? given.call : '',
            round: '',
            fromId: from?.id ?? '',
          }}
          giver={donor ? { id: donor.id, label: donor.name } : null}
          from={from ? { id: from.id, label: `${from.donorName} · ${formLabel(from, locale)}` } : null}
          choices={{
            call: calls.map(({ id, title }) => ({ value: id, label: title })),
            round: choicesIn(locale, 'callRoundKinds', callRoundKinds),
          }}
          texts={{ fields, help, created, ownChoice, wholeChoice }}
        />
      </FormFrame>
    </>
  )
}

const crumbOfAll = (locale: Parameters<typeof messagesFor>[0]) => ({ href: '/donors', label: messagesFor(locale).donors.title })
