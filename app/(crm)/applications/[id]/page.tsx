import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { budgetOf } from '#lib/applications/budget/data.ts'
import { applicationById, applicationPilots, assignees, origins, stageChanges } from '#lib/applications/data.ts'
import { decisionsOf } from '#lib/applications/decisions/data.ts'
import { applicationPartners } from '#lib/applications/partners/data.ts'
import { linkedParts, readyPoints } from '#lib/applications/ready/data.ts'
import { isDraft } from '#lib/applications/rules.ts'
import { sectionsOf } from '#lib/applications/sections/data.ts'
import { snapshots } from '#lib/applications/sending/data.ts'
import { can } from '#lib/permissions.ts'
import { attachmentsOf, largestFile } from '#lib/records/attachments/data.ts'
import { requireViewer } from '#lib/session.ts'
import { FileList } from '../../files/file-list.tsx'
import { ApplicationFacts } from './application-facts.tsx'
import { ApplicationHead } from './application-head.tsx'
import { ApplicationHistory } from './application-history.tsx'
import { ApplicationMoney } from './application-money.tsx'
import { ApplicationReady } from './application-ready.tsx'
import { ApplicationStages } from './application-stages.tsx'
import { ApplicationText } from './application-text.tsx'
import { FormNote } from './form-note.tsx'
import { ApplicationTheory } from './application-theory.tsx'

export async function generateMetadata({ params }: PageProps<'/applications/[id]'>): Promise<Metadata> {
  const row = await applicationById(await requireViewer(), (await params).id)
  return { title: row?.title }
}

export default async function ApplicationPage({ params }: PageProps<'/applications/[id]'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row) notFound()
  const [locale, sections, budget, partners, parts, points, changes, answers, sent, people, pilots, from, files, maxBytes] =
    await Promise.all([
      getLocale(),
      sectionsOf(viewer, row.id),
      budgetOf(viewer, row),
      applicationPartners(viewer, row.id),
      linkedParts(row),
      readyPoints(viewer, row),
      stageChanges(viewer, row.id),
      decisionsOf(viewer, row.id),
      snapshots(viewer, row.id),
      assignees(viewer, row.id),
      applicationPilots(viewer, row.id),
      origins(viewer, row),
      attachmentsOf(viewer, 'application', row.id),
      largestFile(viewer.today),
    ])
  const isBeforeSending = isDraft(row.stage) || row.stage === 'ready' || row.stage === 'more_info'
  return (
    <>
      <ApplicationHead viewer={viewer} row={row} leads={partners.filter(({ isLead }) => isLead).map(({ name }) => name)} locale={locale} />
      <ApplicationStages row={row} awardedOre={answers.find(({ voidedBy }) => voidedBy === null)?.amountOre ?? null} locale={locale} />
      <PageColumns
        side={
          <>
            {isBeforeSending && <ApplicationReady viewer={viewer} row={row} points={points} locale={locale} />}
            <ApplicationFacts
              viewer={viewer}
              row={row}
              partners={partners}
              people={people}
              pilots={pilots.map(({ title }) => title)}
              origins={from}
              locale={locale}
            />
            <FileList
              holder={{ kind: 'application', id: row.id }}
              files={files}
              mayEdit={can(viewer, 'attachment:edit', { ...row, holds: 'application' })}
              today={viewer.today}
              maxBytes={maxBytes}
            />
          </>
        }
      >
        <FormNote viewer={viewer} row={row} />
        <ApplicationText viewer={viewer} row={row} sections={sections} />
        <ApplicationTheory viewer={viewer} row={row} parts={parts} />
        <ApplicationMoney viewer={viewer} row={row} budget={budget} locale={locale} />
        <ApplicationHistory viewer={viewer} row={row} changes={changes} answers={answers} sent={sent} locale={locale} />
      </PageColumns>
    </>
  )
}
