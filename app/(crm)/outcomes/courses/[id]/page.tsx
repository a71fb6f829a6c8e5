import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { courseById, courseSteps } from '#lib/outcomes/courses/data.ts'
import { courseFunding } from '#lib/outcomes/funding/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { reopenCourse } from '../../actions.ts'
import { CourseButtons } from '../course-buttons.tsx'
import { monthText } from '../month-text.ts'
import { CourseChain } from './course-chain.tsx'
import { CourseJobs } from './course-jobs.tsx'
import { CourseLadder } from './course-ladder.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.courses')
  return { title: t('title') }
}

/** One person's way, for those around it, and back along the money to the givers that made it possible. */
export default async function CoursePage({ params }: PageProps<'/outcomes/courses/[id]'>) {
  const viewer = await requireViewer()
  const found = await courseById(viewer, (await params).id)
  if (!found) notFound()
  const [t, courses, locale, { steps, jobs }, funding] = await Promise.all([
    getTranslations('outcomes.course'),
    getTranslations('outcomes.courses'),
    getLocale(),
    courseSteps(viewer, found.id),
    courseFunding(viewer, found.id),
  ])
  const word = wordsIn(locale)
  const mayEdit = can(viewer, 'course:edit', found)
  const answer = found.newRelation === null ? null : found.newRelation ? t('yes') : t('no')
  return (
    <>
      <PageHeader
        title={found.spokenName}
        crumbs={[{ href: '/outcomes/courses', label: courses('title') }]}
        line={
          <>
            <span>
              {found.code} · {t('begun', { month: monthText(found.startMonth, locale) })}
            </span>
            <StatusMark
              tone={found.endMonth ? 'rest' : 'calm'}
              label={found.endMonth ? t('ended', { month: monthText(found.endMonth, locale) }) : t('running')}
            />
          </>
        }
        actions={
          <>
            <ButtonLink href={`/outcomes/codes/${found.personCodeId}/card?course=${found.id}`}>{t('card')}</ButtonLink>
            {mayEdit && found.endMonth && (
              <VerbButton action={reopenCourse} input={{ id: found.id, version: found.version }} done={t('reopened')}>
                {t('reopen')}
              </VerbButton>
            )}
          </>
        }
      />
      {mayEdit && <CourseButtons courseId={found.id} isEnded={found.endMonth !== null} />}
      <PageColumns
        side={
          <>
            <Card
              title={t('about')}
              actions={
                mayEdit && (
                  <AppLink href={`/outcomes/courses/${found.id}/edit`} className="text-sm">
                    {t('edit')}
                  </AppLink>
                )
              }
            >
              <DescriptionList
                items={[
                  {
                    name: t('agreement'),
                    value: <AppLink href={`/outcomes/agreements/${found.agreementId}`}>{found.agreementTitle}</AppLink>,
                    detail: found.agreementCode,
                  },
                  { name: t('enterprise'), value: <AppLink href={`/enterprises/${found.enterpriseId}`}>{found.enterpriseName}</AppLink> },
                  { name: t('targetGroup'), value: word('targetGroups', found.targetGroup) },
                  { name: t('ageBand'), value: found.ageBand && word('ageBands', found.ageBand) },
                  { name: t('strengthUsed'), value: found.strengthUsed },
                  { name: t('newRelation'), value: answer },
                  ...(found.endPosition
                    ? [
                        { name: t('end'), value: word('endPositions', found.endPosition) },
                        { name: t('change'), value: word('progressions', found.progression) },
                      ]
                    : []),
                ]}
              />
            </Card>
            <CourseJobs jobs={jobs} mayEdit={mayEdit} locale={locale} />
          </>
        }
      >
        <CourseLadder course={found} steps={steps} mayEdit={mayEdit} locale={locale} />
        <CourseChain courseId={found.id} links={funding} mayEdit={mayEdit} locale={locale} />
      </PageColumns>
    </>
  )
}
