import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { daysBetween, formatDay, formatInstant } from '#lib/day.ts'
import { grantReports, reportById, reportVersions } from '#lib/grants/reports/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { reportTone } from '../../../grant-tones.ts'
import { AnswerForms, DraftForm, MoveReportForm, SubmitForm } from '../report-forms.tsx'

export async function generateMetadata({ params }: PageProps<'/grants/[id]/reports/[reportId]'>): Promise<Metadata> {
  const report = await reportById(await requireViewer(), (await params).reportId)
  return { title: report && wordsIn(await getLocale())('reportKinds', report.kind) }
}

export default async function ReportPage({ params }: PageProps<'/grants/[id]/reports/[reportId]'>) {
  const viewer = await requireViewer()
  const { id, reportId } = await params
  const report = await reportById(viewer, reportId)
  if (!report || report.grantId !== id) notFound()
  const [t, locale, versions, everyone, all] = await Promise.all([
    getTranslations('grants.reports'),
    getLocale(),
    reportVersions(viewer, report.id),
    people(viewer),
    grantReports(viewer, id),
  ])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).grants.reports
  const shown = all.find((one) => one.id === report.id)?.shown ?? report.state
  const isSent = report.state === 'submitted' || report.state === 'approved'
  const mayWrite = can(viewer, 'report:write', report) && !isSent
  const mayAnswer = can(viewer, 'grant:edit', report)
  const seen = { id: report.id, version: report.version }
  const owners = everyone
    .filter((person) => person.isActive && person.role !== 'auditor')
    .map((person) => ({ value: person.id, label: person.name }))
  return (
    <>
      <PageHeader
        title={word('reportKinds', report.kind)}
        crumbs={[
          { href: '/grants/reports', label: t('title') },
          { href: `/grants/${id}`, label: report.grantTitle },
        ]}
        line={
          <>
            <StatusMark
              tone={reportTone[shown]}
              label={shown === 'overdue' || shown === 'no_objection' ? t(shown) : word('reportStates', shown)}
            />
            <span>{t('due', { day: formatDay(report.dueDay, locale, 'long') })}</span>
            <span>{report.giver}</span>
            <span>{everyone.find((person) => person.id === report.ownerId)?.name}</span>
          </>
        }
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        {shown === 'overdue' && (
          <Note kind="risk" title={t('overdue')}>
            {t('daysOver', { days: daysBetween(report.dueDay, viewer.today), giver: report.giver })}
          </Note>
        )}
        {shown === 'returned' && (
          <Note kind="risk" title={word('reportStates', 'returned')}>
            {t('missing', { text: report.returnedText ?? '' })}
          </Note>
        )}
        {shown === 'no_objection' && (
          <Note kind="rest" title={t('no_objection')}>
            {t('silence')}
          </Note>
        )}
        {report.state === 'approved' && <Note kind="rest">{t('isClosed')}</Note>}
      </div>
      <PageColumns
        side={
          <FormFrame>
            <div className="grid gap-6">
              {mayWrite && (
                <Card title={t('submit')}>
                  <SubmitForm texts={texts} values={{ ...seen, day: viewer.today }} />
                </Card>
              )}
              {report.state === 'submitted' && mayAnswer && (
                <Card title={t('answer')}>
                  <AnswerForms texts={texts} values={{ ...seen, day: viewer.today }} />
                </Card>
              )}
              {mayAnswer && report.state !== 'approved' && (
                <Card>
                  <MoveReportForm
                    texts={texts}
                    people={owners}
                    values={{ ...seen, dueDay: report.dueDay, ownerId: report.ownerId ?? '', reason: '' }}
                  />
                </Card>
              )}
            </div>
          </FormFrame>
        }
      >
        {mayWrite ? (
          <FormFrame isWide>
            <DraftForm
              texts={texts}
              draft={await ownDraft(viewer, `report:${report.id}`)}
              values={{ ...seen, text: report.text ?? '', isForReview: report.state === 'internal_review' }}
            />
          </FormFrame>
        ) : (
          <p className="max-w-form text-md leading-read whitespace-pre-line">{report.text ?? '–'}</p>
        )}
        {versions.length > 0 && (
          <section>
            <SectionHead title={t('versions')} count={versions.length} />
            <ul className="divide-y divide-line">
              {versions.map((version) => (
                <li key={version.id} className="flex flex-wrap justify-between gap-3 py-2">
                  <span>{t('version', { number: version.number, author: version.author ?? '–' })}</span>
                  <span className="text-ink-3">{formatInstant(version.createdAt, locale)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </PageColumns>
    </>
  )
}
