import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { clashes } from '#lib/applications/data.ts'
import { overdueTo } from '#lib/donors/alerts/data.ts'
import { awardsToUs, givenToUs, giverAwards } from '#lib/donors/awards/data.ts'
import { donorCodes, donorWithLists } from '#lib/donors/codes/data.ts'
import { donorById, donorGivingOf } from '#lib/donors/data.ts'
import { donorContacts } from '#lib/donors/contacts/data.ts'
import { givingSettingsOn, outlookOf } from '#lib/donors/giving/data.ts'
import { readinessOf } from '#lib/donors/readiness/data.ts'
import { comingWith } from '#lib/donors/story/coming/data.ts'
import { donorApplications, openPlan } from '#lib/donors/story/data.ts'
import type { Subject } from '#lib/donors/review/rules.ts'
import { donorTimeline } from '#lib/donors/timeline/data.ts'
import { can } from '#lib/permissions.ts'
import { attachmentsOf, largestFile } from '#lib/records/attachments/data.ts'
import { requireViewer } from '#lib/session.ts'
import { KnownFigures } from '../../outcomes/known-figures.tsx'
import { FileList } from '../../files/file-list.tsx'
import { donorChoices } from '../donor-choices.ts'
import { toKept } from '../merged.ts'
import { DonorAbout } from './donor-about.tsx'
import { alertsFor } from './alerts-for.ts'
import { DonorAlerts } from './donor-alerts.tsx'
import { DonorApplications } from './donor-applications.tsx'
import { DonorComing } from './donor-coming.tsx'
import { DonorCalls } from './donor-calls.tsx'
import { DonorForms } from './donor-forms.tsx'
import { DonorIdeas } from './donor-ideas.tsx'
import { DonorGrants } from './donor-grants.tsx'
import { DonorMerges } from './donor-merges.tsx'
import { DonorHead } from './donor-head.tsx'
import { DonorPeople } from './donor-people.tsx'
import { DonorReadiness } from './donor-readiness.tsx'
import { DonorStory } from './donor-story.tsx'
import { DonorTabs } from './donor-tabs.tsx'
import { DonorTags } from './tags/donor-tags.tsx'
import { MailDrop } from './mail-drop.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/[id]'>): Promise<Metadata> {
  const donor = await donorById(await requireViewer(), (await params).id)
  return { title: donor?.name }
}

export default async function DonorPage({ params }: PageProps<'/donors/[id]'>) {
  const viewer = await requireViewer()
  const donor = await donorWithLists(viewer, (await params).id)
  if (!donor) return toKept(viewer, (await params).id)
  const locale = await getLocale()
  const mayEdit = can(viewer, 'donor:edit', donor)
  const keepsRelation = viewer.role !== 'enterprise'
  const own = awardsToUs(viewer, donor.id)
  const [t, giving, settings, story, coming, people, ready, awards, applications, plan, files, maxBytes, codes, choices, overdue, rivals] =
    await Promise.all([
      getTranslations('relation.story'),
      donorGivingOf(viewer, donor.id),
      givingSettingsOn(viewer.today),
      donorTimeline(viewer, donor.id, {}, 12),
      comingWith(viewer, donor),
      donorContacts(viewer, donor.id),
      readinessOf(viewer, [donor.id]),
      giverAwards(viewer, donor.id, own),
      donorApplications(viewer, donor.id),
      openPlan(viewer, donor.id),
      attachmentsOf(viewer, 'donor', donor.id),
      largestFile(viewer.today),
      donorCodes(viewer, donor.id, locale),
      mayEdit ? donorChoices(viewer, locale, [...donor.supports, ...donor.excludes]) : null,
      overdueTo(viewer, donor.id),
      keepsRelation ? clashes(viewer, donor.id) : [],
    ])
  const given = keepsRelation ? giving.network : undefined
  const toUs = await givenToUs(viewer, donor, settings, own)
  const outlook = given ? outlookOf(given, viewer.today, settings) : toUs?.outlook
  const lines = keepsRelation ? ready.get(donor.id) : undefined
  const alerts = keepsRelation ? alertsFor({ donor, giving: given, outlook, overdue, rival: rivals[0], today: viewer.today }) : []
  const isGolden = given ? given.awardDays >= 2 : (toUs?.isGolden ?? false)
  return (
    <>
      <DonorHead viewer={viewer} donor={donor} giving={given} toUs={toUs} outlook={outlook} settings={settings} plan={plan} />
      <DonorTags viewer={viewer} donor={donor} mayEdit={mayEdit} />
      <DonorTabs donorId={donor.id} current="overview" />
      <PageColumns
        top={
          alerts.length > 0 && (
            <DonorAlerts donorId={donor.id} name={donor.name} mayNote={can(viewer, 'log:create', viewer)} alerts={alerts} />
          )
        }
        lead={
          keepsRelation && (
            <>
              {lines && (
                <DonorReadiness
                  donorId={donor.id}
                  lines={lines}
                  hasGiven={(given?.awards ?? 0) > 0}
                  mayNote={can(viewer, 'log:create', viewer)}
                />
              )}
              <DonorPeople viewer={viewer} donorId={donor.id} people={people} />
            </>
          )
        }
        side={
          <>
            <DonorCalls viewer={viewer} donorId={donor.id} />
            <DonorForms viewer={viewer} donorId={donor.id} />
            <DonorIdeas viewer={viewer} donorId={donor.id} />
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
          awards={awards}
          giving={given ?? (toUs && shownGiving(toUs))}
          network={given}
          isMember={!keepsRelation}
          other={giving.all}
          outlook={outlook}
          today={viewer.today}
          name={donor.name}
          donorId={donor.id}
        />
        {(giving.all?.awards ?? 0) > (giving.network?.awards ?? 0) && (
          <KnownFigures viewer={viewer} filters={{ donor: donor.id, year: null }} />
        )}
        <DonorApplications viewer={viewer} applications={applications} donorId={donor.id} />
        <DonorComing coming={coming} donorId={donor.id} today={viewer.today} locale={locale} most={5} />
        <section>
          <SectionHead
            title={t('title')}
            actions={
              story.next && (
                <AppLink href={`/donors/${donor.id}/timeline`} className="text-sm">
                  {t('all')}
                </AppLink>
              )
            }
          />
          {can(viewer, 'log:create', viewer) && <MailDrop donorId={donor.id} />}
          <DonorStory viewer={viewer} locale={locale} isGolden={isGolden} events={story.events} donorId={donor.id} />
        </section>
        <DonorMerges viewer={viewer} organisationId={donor.organisationId} />
        <DonorAbout viewer={viewer} donor={donor} codes={codes} choices={choices} />
      </PageColumns>
    </>
  )
}

const shownGiving = ({ awards, awardDays, running }: Subject) => ({
  awards: awards.length,
  awardDays: awardDays.length,
  runningFrom: running?.from ?? null,
  runningUntil: running?.to ?? null,
})
