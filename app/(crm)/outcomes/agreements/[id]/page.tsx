import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { TimelineList } from '#app/ui/timeline-list.tsx'
import { enterpriseById } from '#lib/enterprises/data.ts'
import { partnerById } from '#lib/enterprises/partners/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { agreementById, agreementVersions } from '#lib/outcomes/agreements/data.ts'
import { seesCourses } from '#lib/outcomes/courses/data.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'

export async function generateMetadata({ params }: PageProps<'/outcomes/agreements/[id]'>): Promise<Metadata> {
  const found = await agreementById(await requireViewer(), (await params).id)
  return { title: found?.title }
}

export default async function AgreementPage({ params }: PageProps<'/outcomes/agreements/[id]'>) {
  const viewer = await requireViewer()
  const found = await agreementById(viewer, (await params).id)
  if (!found) notFound()
  const [t, c, locale, versions, enterprise, partner] = await Promise.all([
    getTranslations('outcomes.agreements'),
    getTranslations('outcomes.courses'),
    getLocale(),
    agreementVersions(viewer, found.id),
    enterpriseById(viewer, found.enterpriseId),
    found.partnerId ? partnerById(viewer, found.partnerId) : undefined,
  ])
  const word = wordsIn(locale)
  const groups = (codes: string[]) => codes.map((group) => word('targetGroups', group)).join(', ')
  return (
    <>
      <PageHeader
        title={found.title}
        crumbs={[{ href: '/outcomes/agreements', label: t('title') }]}
        line={`${found.code} · ${t('versionNo', { number: found.number })}`}
        actions={
          <>
            {seesCourses(viewer) && <ButtonLink href={`/outcomes/courses?agreement=${found.id}`}>{c('title')}</ButtonLink>}
            {can(viewer, 'agreement:edit', found) && (
              <>
                <ButtonLink href={`/outcomes/agreements/${found.id}/edit`}>{t('edit')}</ButtonLink>
                <ButtonLink kind="main" href={`/outcomes/agreements/${found.id}/version`}>
                  {t('renew')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <PageColumns
        side={
          <Card title={t('about')}>
            <DescriptionList
              items={[
                { name: t('enterprise'), value: enterprise && <AppLink href={`/enterprises/${enterprise.id}`}>{enterprise.name}</AppLink> },
                { name: t('partner'), value: partner?.name },
                { name: t('parties'), value: found.parties },
                { name: t('fromDay'), value: <DayText day={found.fromDay} locale={locale} form="long" /> },
                { name: t('toDay'), value: found.toDay ? <DayText day={found.toDay} locale={locale} form="long" /> : t('open') },
                { name: t('places'), value: found.places },
                { name: t('targetGroups'), value: groups(found.targetGroups) },
                { name: t('steps'), value: found.steps.map((step) => word('ladderSteps', step)).join(', ') },
                { name: t('legalBasis'), value: found.legalBasis },
                { name: t('keyKeeper'), value: word('keyKeepers', found.keyKeeper) },
              ]}
            />
          </Card>
        }
      >
        <section>
          <SectionHead title={t('versions')} />
          <TimelineList
            items={versions.map((one, at) => ({
              id: one.id,
              kind: at === 0 ? 'done' : 'small',
              when: <DayText day={one.fromDay} locale={locale} form="long" />,
              text: <span className="font-medium">{t('versionNo', { number: one.number })}</span>,
              detail: [one.reason ?? t('first'), one.places !== null && `${t('places')}: ${one.places}`, groups(one.targetGroups)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </section>
      </PageColumns>
    </>
  )
}
