import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { donorCodes } from '#lib/donors/codes/data.ts'
import { donorById, donorGivingOf } from '#lib/donors/data.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { givingSettingsOn, outlookOf } from '#lib/donors/giving/data.ts'
import { donorLog } from '#lib/donors/log/data.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { donorApplications, donorGrants, donorReports, openPlan } from '#lib/donors/story/data.ts'
import { can } from '#lib/permissions.ts'
import { attachmentsOf, largestFile } from '#lib/records/attachments/data.ts'
import { requireViewer } from '#lib/session.ts'
import { FileList } from '../../files/file-list.tsx'
import { DonorCalls } from './donor-calls.tsx'
import { DonorGrants } from './donor-grants.tsx'
import { DonorHead } from './donor-head.tsx'
import { DonorPeople } from './donor-people.tsx'
import { DonorReadiness } from './donor-readiness.tsx'
import { DonorStory } from './donor-story.tsx'
import { DonorSupports } from './donor-supports.tsx'
import { DonorApplications } from './donor-applications.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/[id]'>): Promise<Metadata> {
  const donor = await donorById(await requireViewer(), (await params).id)
  return { title: donor?.name }
}

export default async function DonorPage({ params }: PageProps<'/donors/[id]'>) {
  const viewer = await requireViewer()
  const donor = await donorById(viewer, (await params).id)
  if (!donor) notFound()
  const [t, locale, giving, settings, log, people, ready, grants, applications, reports, plan, files, maxBytes, codes] = await Promise.all([
    getTranslations('donors.page'),
    getLocale(),
    donorGivingOf(viewer, donor.id),
    givingSettingsOn(viewer.today),
    donorLog(viewer, donor.id),
    donorContacts(viewer, donor.id),
    readinessOf(viewer, [donor.id]),
    donorGrants(viewer, donor.id),
    donorApplications(viewer, donor.id),
    donorReports(viewer, donor.id),
    openPlan(viewer, donor.id),
    attachmentsOf(viewer, 'donor', donor.id),
    largestFile(viewer.today),
    donorCodes(viewer, donor.id, await getLocale()),
  ])
  const keepsRelation = viewer.role !== 'enterprise'
  const given = keepsRelation ? giving.network : undefined
  const outlook = given && outlookOf(given, viewer.today, settings)
  const lines = keepsRelation ? ready.get(donor.id) : undefined
  return (
    <>
      <DonorHead viewer={viewer} donor={donor} giving={given} outlook={outlook} settings={settings} plan={plan} />
      <PageColumns
        side={
          <>
            {lines && <DonorReadiness donorId={donor.id} lines={lines} hasGiven={(given?.awards ?? 0) > 0} />}
            {keepsRelation && <DonorPeople viewer={viewer} donorId={donor.id} people={people} />}
            <DonorCalls viewer={viewer} donorId={donor.id} />
            <DonorSupports donor={donor} codes={codes} />
            <FileList
              holder={{ kind: 'donor', id: donor.id }}
              files={files}
              mayEdit={can(viewer, 'attachment:edit', { holds: 'donor' })}
              today={viewer.today}
              maxBytes={maxBytes}
            />
          </>
        }
      >
        <DonorGrants
          grants={grants}
          giving={given}
          other={giving.all}
          outlook={outlook}
          today={viewer.today}
          name={donor.name}
          donorId={donor.id}
        />
        <DonorApplications viewer={viewer} applications={applications} donorId={donor.id} />
        <section>
          <SectionHead title={t('story')} />
          <DonorStory
            viewer={viewer}
            locale={locale}
            isGolden={(given?.awardDays ?? 0) >= 2}
            rows={{ log, grants, reports }}
            donorId={donor.id}
          />
        </section>
      </PageColumns>
    </>
  )
}
