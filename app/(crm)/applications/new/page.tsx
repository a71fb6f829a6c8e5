import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { clashes } from '#lib/applications/data.ts'
import { needById } from '#lib/applications/needs/data.ts'
import { originParams } from '#lib/applications/schema.ts'
import { callsOfDonor } from '#lib/donors/calls/giver/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { ideaById } from '#lib/donors/ideas/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { errorSentence } from '#lib/i18n/translate.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import * as z from 'zod/mini'
import { choicesIn, named } from '../choices.ts'
import { NewApplicationForm } from './new-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications')
  return { title: t('new') }
}

/** Begins an application, from a giver (`?donor=`), a need, an idea or a call. */
export default async function NewApplicationPage({ searchParams }: PageProps<'/applications/new'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'application:create', viewer)) notFound()
  const from = z.parse(originParams, { donor: null, need: null, idea: null, call: null, ...flat(await searchParams) })
  const [t, locale, enterprises, need, idea] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    enterpriseChoices(viewer, viewer.role === 'enterprise'),
    from.need ? needById(viewer, from.need) : undefined,
    from.idea ? ideaById(viewer, from.idea) : undefined,
  ])
  const donorId = from.donor ?? idea?.donorId ?? null
  const donor = donorId ? await donorById(viewer, donorId) : undefined
  const [rivals, calls] = donor ? await Promise.all([clashes(viewer, donor.id, '', from.call), callsOfDonor(viewer, donor.id)]) : [[], []]
  const [rival] = rivals
  const texts = messagesFor(locale).applications
  const blank = {
    donorId: donor?.id ?? '',
    title: need?.title ?? idea?.title ?? '',
    callId: from.call ?? '',
    needId: need?.id ?? '',
    ideaId: idea?.id ?? '',
    leadEnterpriseId: need?.enterpriseIds[0] ?? idea?.enterpriseId ?? (enterprises.length === 1 ? enterprises[0]?.id : '') ?? '',
    appliedOre: need?.amountOre ?? idea?.expectedOre ?? '',
    deadlineDay: '',
    stage: 'idea',
    clashSeen: false,
  } as const
  return (
    <>
      <PageHeader title={t('new')} crumbs={[{ href: '/applications', label: t('title') }]} line={t('newLine')} />
      <FormFrame>
        {calls
          .filter(({ dismissal }) => dismissal !== null)
          .slice(0, 2)
          .map(({ id, title, dismissal }) => (
            <div key={id} className="mb-5">
              <Note
                kind="rest"
                title={t('saidNo', { call: title })}
                actions={<AppLink href={`/donors/calls/${id}`}>{t('saidNoSee')}</AppLink>}
              >
                {dismissal?.reason}
              </Note>
            </div>
          ))}
        {rival && (
          <div className="mb-5">
            <Note kind="now" role="status">
              {errorSentence(locale, 'clash', { giver: donor?.name ?? '', stage: rival.stage, name: rival.leadName ?? '_' })}
            </Note>
          </div>
        )}
        <NewApplicationForm
          values={blank}
          chosen={donor ? { id: donor.id, label: donor.name } : null}
          hasClash={rival !== undefined}
          choices={{
            enterprise: named(enterprises),
            call: calls.filter(({ dismissal }) => dismissal === null).map(({ id, title }) => ({ value: id, label: title })),
            stage: choicesIn(locale, 'applicationStages', ['idea', 'dialogue', 'drafting']),
          }}
          texts={{ fields: texts.fields, help: texts.help, created: texts.created, new: texts.new }}
          carried={{ need: need?.id ?? null, idea: idea?.id ?? null }}
        />
      </FormFrame>
    </>
  )
}
