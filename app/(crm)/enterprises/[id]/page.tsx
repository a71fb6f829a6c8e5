import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { enterpriseById, enterprisePilots, enterpriseProfile, maySeeInside } from '#lib/enterprises/data.ts'
import { enterpriseGrants, enterpriseIncome } from '#lib/enterprises/income/data.ts'
import { agreements } from '#lib/outcomes/agreements/data.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { EnterpriseFacts } from './enterprise-facts.tsx'
import { EnterpriseGrants } from './enterprise-grants.tsx'
import { EnterpriseHead } from './enterprise-head.tsx'
import { EnterpriseWork } from './enterprise-work.tsx'
import { MembershipCard } from './membership-card.tsx'
import { MosaicCard } from './mosaic-card.tsx'

export async function generateMetadata({ params }: PageProps<'/enterprises/[id]'>): Promise<Metadata> {
  const found = await enterpriseById(await requireViewer(), (await params).id)
  return { title: found?.name }
}

export default async function EnterprisePage({ params }: PageProps<'/enterprises/[id]'>) {
  const viewer = await requireViewer()
  const found = await enterpriseById(viewer, (await params).id)
  if (!found) notFound()
  const [t, locale, profile, settings, isInside, incomes, grants, pilots, own] = await Promise.all([
    getTranslations('enterprises.page'),
    getLocale(),
    enterpriseProfile(viewer, found.id),
    settingsOn(viewer.today),
    maySeeInside(viewer, found.id),
    enterpriseIncome(viewer, found.id),
    enterpriseGrants(viewer, found.id),
    enterprisePilots(viewer, found.id),
    agreements(viewer, found.id),
  ])
  return (
    <>
      <EnterpriseHead viewer={viewer} enterprise={found} profile={profile} settings={settings} locale={locale} />
      <PageColumns
        side={
          <>
            <EnterpriseFacts enterprise={found} ideas={profile.ideas} locale={locale} />
            <MembershipCard viewer={viewer} enterpriseId={found.id} memberships={profile.memberships} locale={locale} />
            <EnterpriseWork
              agreements={own}
              pilots={pilots}
              isInside={isInside}
              opensPilots={viewer.role !== 'fundraiser'}
              locale={locale}
            />
          </>
        }
      >
        {found.description && (
          <section>
            <SectionHead title={t('about')} />
            <p className="max-w-measure text-md leading-read whitespace-pre-line">{found.description}</p>
          </section>
        )}
        {isInside && (
          <MosaicCard viewer={viewer} enterpriseId={found.id} incomes={incomes} percent={settings.dependencePercent} locale={locale} />
        )}
        {isInside && <EnterpriseGrants grants={grants} locale={locale} />}
      </PageColumns>
    </>
  )
}
