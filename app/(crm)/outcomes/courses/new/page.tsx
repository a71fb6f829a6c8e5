import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { ageBands, ladderSteps, targetGroups } from '#db/vocabulary/outcomes.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { openAgreements } from '#lib/outcomes/agreements/data.ts'
import { seesCourses } from '#lib/outcomes/courses/data.ts'
import { requireViewer } from '#lib/session.ts'
import { monthText } from '../month-text.ts'
import { CourseForm } from './course-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.start')
  return { title: t('title') }
}

/** *Nyt forløb* in five taps: code, agreement, group, first step, begin. */
export default async function NewCoursePage() {
  const viewer = await requireViewer()
  if (!seesCourses(viewer)) notFound()
  const [t, locale, open] = await Promise.all([getTranslations('outcomes.start'), getLocale(), openAgreements(viewer)])
  const word = wordsIn(locale)
  const { start: texts, courses } = messagesFor(locale).outcomes
  const [only] = open
  const agreements = open.map((one) => ({
    value: one.id,
    label: one.title,
    groups: one.targetGroups,
    hint: [one.enterpriseName, one.places !== null && t('places', { places: one.places })].filter(Boolean).join(' · '),
  }))
  const values = {
    hasCode: '',
    code: '',
    agreementId: open.length === 1 && only ? only.id : '',
    targetGroup: (open.length === 1 && only?.targetGroups.length === 1 && only.targetGroups[0]) || '',
    ageBand: '',
    startMonth: monthText(viewer.today.slice(0, 7), locale),
    startStep: '',
  }
  return (
    <>
      <PageHeader title={texts.title} crumbs={[{ href: '/outcomes/courses', label: courses.title }]} line={texts.never} />
      {open.length === 0 ? (
        <EmptyState
          text={texts.noAgreement}
          actions={
            <ButtonLink kind="main" href="/outcomes/agreements/new">
              {messagesFor(locale).outcomes.agreements.new}
            </ButtonLink>
          }
        />
      ) : (
        <FormFrame>
          <CourseForm
            values={values}
            texts={texts}
            agreements={agreements}
            choices={{
              targetGroup: targetGroups.map((value) => ({ value, label: word('targetGroups', value) })),
              startStep: ladderSteps.map((value) => ({ value, label: word('ladderSteps', value) })),
              ageBand: ageBands.map((value) => ({ value, label: word('ageBands', value) })),
            }}
          />
        </FormFrame>
      )}
    </>
  )
}
