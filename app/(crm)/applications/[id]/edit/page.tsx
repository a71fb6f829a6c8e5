import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationKinds, ledBy } from '#db/vocabulary/applications.ts'
import { askTypes } from '#db/vocabulary/donors.ts'
import { applicantChoices, callsOf, theoryChoices } from '#lib/applications/choices/data.ts'
import { applicationById } from '#lib/applications/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn, named } from '../../choices.ts'
import { ApplicationForm } from './application-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.page')
  return { title: t('edit') }
}

export default async function EditApplicationPage({ params }: PageProps<'/applications/[id]/edit'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:edit', row)) notFound()
  const [t, locale, calls, theories, applicants] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    callsOf(viewer, row.donorId),
    theoryChoices(viewer, row),
    applicantChoices(viewer, row),
  ])
  const {
    id,
    version,
    title,
    callId,
    theoryId,
    appliedOre,
    probabilityBps,
    isRepayable,
    legalApplicantId,
    signatory,
    signedDay,
    loginBy,
    deadlineDay,
    startDay,
    answerExpectedDay,
    onHoldReason,
    note,
  } = row
  const { fields, help, groups, saved } = messagesFor(locale).applications
  return (
    <>
      <PageHeader
        title={t('page.edit')}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${id}`, label: title },
        ]}
      />
      <FormFrame>
        <ApplicationForm
          texts={{ fields, help, groups, saved }}
          values={{
            id,
            version,
            title,
            callId: callId ?? '',
            theoryId: theoryId ?? '',
            ledBy: row.ledBy,
            kind: row.kind,
            askType: row.askType,
            appliedOre,
            probabilityBps,
            isRepayable,
            legalApplicantId: legalApplicantId ?? '',
            signatory,
            signedDay,
            loginBy,
            deadlineDay,
            startDay,
            answerExpectedDay,
            onHoldReason,
            note,
          }}
          choices={{
            call: calls.map((one) => ({ value: one.id, label: one.label })),
            theory: named(theories),
            applicant: named(applicants),
            ledBy: choicesIn(locale, 'ledBy', ledBy),
            kind: choicesIn(locale, 'applicationKinds', applicationKinds),
            askType: choicesIn(locale, 'askTypes', askTypes),
          }}
        />
      </FormFrame>
    </>
  )
}
