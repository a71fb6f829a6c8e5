import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { rights } from '#db/vocabulary/people.ts'
import { pilotChoices } from '#lib/applications/choices/data.ts'
import { applicationById, applicationPilots, assignees } from '#lib/applications/data.ts'
import { applicationPartners, sharesOf } from '#lib/applications/partners/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { owners, people } from '#lib/settings/data.ts'
import { assignFundraiser, endShare, linkPilot, removePartner } from '../../actions.ts'
import { choicesIn, named } from '../../choices.ts'
import { PartnerForm } from './partner-form.tsx'
import { RightForm } from './right-form.tsx'
import { ShareForm } from './share-form.tsx'
import { SignOffForm } from './sign-off-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.partners')
  return { title: t('title') }
}

/** Who takes part: partners with their share and their yes, who is assigned, and who else may see it. `?yes=` records a yes, `?share=` sets a share. */
export default async function PartnersPage({ params, searchParams }: PageProps<'/applications/[id]/partners'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row) notFound()
  const given = flat(await searchParams)
  const [t, locale, partners, shares, assigned, enterprises, everyone, raisers, linked, pilots] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    applicationPartners(viewer, row.id),
    sharesOf(viewer, row.id),
    assignees(viewer, row.id),
    enterpriseChoices(viewer),
    people(viewer),
    owners(viewer),
    applicationPilots(viewer, row.id),
    pilotChoices(viewer, row),
  ])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).applications.partners
  const href = `/applications/${row.id}/partners`
  const [mayEdit, mayAssign] = [can(viewer, 'application:edit', row), can(viewer, 'application:assign', row)]
  const maySign = (enterpriseId: string) => can(viewer, 'application:signOff', { ...row, enterpriseId })
  const signing = partners.find(({ id, enterpriseId }) => id === given.yes && maySign(enterpriseId))
  const sharing = mayEdit ? partners.find(({ id }) => id === given.share) : undefined
  const free = raisers.filter(({ id }) => !assigned.some(({ userId }) => userId === id))
  return (
    <>
      <PageHeader
        title={t('partners.title')}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
      />
      <div className="max-w-wide space-y-10">
        {partners.length > 0 && (
          <LineList>
            {partners.map((partner) => (
              <Line
                key={partner.id}
                title={partner.name}
                meta={
                  <>
                    {partner.isLead && `${t('partners.lead')} · `}
                    {partner.signedOffDay
                      ? t.rich('partners.yes', { day: () => <DayText key="day" day={partner.signedOffDay} locale={locale} /> })
                      : t('partners.no')}
                    {partner.signedOffHow && ` · ${partner.signedOffHow}`}
                  </>
                }
                end={
                  <>
                    {partner.shareOre !== null && <Money ore={partner.shareOre} locale={locale} />}
                    {mayEdit && (
                      <ButtonLink kind="quiet" isSmall href={`${href}?share=${partner.id}`}>
                        {t('partners.share')}
                      </ButtonLink>
                    )}
                    {!partner.signedOffDay && maySign(partner.enterpriseId) && (
                      <ButtonLink isSmall href={`${href}?yes=${partner.id}`}>
                        {t('partners.signOff')}
                      </ButtonLink>
                    )}
                    {mayEdit && !partner.isLead && (
                      <VerbButton isSmall kind="quiet" action={removePartner} input={{ id: partner.id }} done={t('partners.removed')}>
                        {t('partners.remove')}
                      </VerbButton>
                    )}
                  </>
                }
              />
            ))}
          </LineList>
        )}
        {signing && (
          <Card title={t('partners.signTitle', { name: signing.name })}>
            <FormFrame key={signing.id}>
              <SignOffForm texts={texts} href={href} values={{ id: signing.id, version: signing.version, day: viewer.today, how: '' }} />
            </FormFrame>
          </Card>
        )}
        {sharing && (
          <Card title={`${t('partners.share')}: ${sharing.name}`}>
            <FormFrame key={sharing.id}>
              <ShareForm texts={texts} href={href} values={{ id: sharing.id, version: sharing.version, shareOre: sharing.shareOre }} />
            </FormFrame>
          </Card>
        )}
        {mayEdit && (
          <Card title={t('partners.add')}>
            <FormFrame key={partners.length}>
              <PartnerForm
                texts={texts}
                enterprises={named(enterprises.filter(({ id }) => !row.partnerEnterpriseIds.includes(id)))}
                values={{ applicationId: row.id, enterpriseId: '', isLead: partners.length === 0, shareOre: '' }}
              />
            </FormFrame>
          </Card>
        )}
        <section>
          <SectionHead title={t('partners.assignees')} />
          <LineList isDense>
            {assigned.map(({ userId, name }) => (
              <Line
                key={userId}
                title={name}
                end={
                  mayAssign && (
                    <VerbButton
                      isSmall
                      kind="quiet"
                      action={assignFundraiser}
                      input={{ id: row.id, userId, isAssigned: false }}
                      done={t('partners.unassigned', { name })}
                    >
                      {t('partners.unassign')}
                    </VerbButton>
                  )
                }
              />
            ))}
            {assigned.length === 0 && <Line title={t('partners.nobody')} />}
            {mayAssign &&
              free.map(({ id: userId, name }) => (
                <Line
                  key={userId}
                  title={<span className="text-ink-2">{name}</span>}
                  end={
                    <VerbButton
                      isSmall
                      action={assignFundraiser}
                      input={{ id: row.id, userId, isAssigned: true }}
                      done={t('partners.assigned', { name })}
                    >
                      {t('partners.assign')}
                    </VerbButton>
                  }
                />
              ))}
          </LineList>
        </section>
        {(linked.length > 0 || pilots.length > 0) && (
          <section>
            <SectionHead title={t('page.pilots')} />
            <LineList isDense>
              {linked.map(({ link, title }) => (
                <Line
                  key={link.id}
                  title={title}
                  end={
                    mayEdit && (
                      <VerbButton
                        isSmall
                        kind="quiet"
                        action={linkPilot}
                        input={{ id: row.id, pilotId: link.pilotId, isLinked: false }}
                        done={t('partners.unassigned', { name: title })}
                      >
                        {t('partners.unassign')}
                      </VerbButton>
                    )
                  }
                />
              ))}
              {mayEdit &&
                pilots
                  .filter(({ id }) => !linked.some(({ link }) => link.pilotId === id))
                  .map(({ id: pilotId, name }) => (
                    <Line
                      key={pilotId}
                      title={<span className="text-ink-2">{name}</span>}
                      end={
                        <VerbButton
                          isSmall
                          action={linkPilot}
                          input={{ id: row.id, pilotId, isLinked: true }}
                          done={t('partners.assigned', { name })}
                        >
                          {t('partners.assign')}
                        </VerbButton>
                      }
                    />
                  ))}
            </LineList>
          </section>
        )}
        {mayEdit && (
          <section className="space-y-4">
            <SectionHead title={t('partners.rights')} />
            <p className="text-ink-2">
              {shares.length === 0 ? `${t('partners.noRights')} ${t('partners.rightsHelp')}` : t('partners.rightsHelp')}
            </p>
            {shares.length > 0 && (
              <LineList isDense>
                {shares.map((one) => (
                  <Line
                    key={one.id}
                    title={one.personName ?? one.enterpriseName}
                    meta={
                      <>
                        {word('rights', one.right)}
                        {one.lastDay && (
                          <>
                            {' · '}
                            {t.rich('partners.until', { day: () => <DayText key="day" day={one.lastDay} locale={locale} /> })}
                          </>
                        )}
                      </>
                    }
                    end={
                      <VerbButton isSmall kind="quiet" action={endShare} input={{ id: one.id }} done={t('partners.ended')}>
                        {t('partners.end')}
                      </VerbButton>
                    }
                  />
                ))}
              </LineList>
            )}
            <Card title={t('partners.give')}>
              <FormFrame key={shares.map(({ id }) => id).join()}>
                <RightForm
                  texts={texts}
                  values={{ applicationId: row.id, userId: '', enterpriseId: '', right: 'view', lastDay: '' }}
                  choices={{
                    person: named(everyone.filter(({ isActive, role }) => isActive && (role === 'enterprise' || role === 'fundraiser'))),
                    enterprise: named(enterprises),
                    right: choicesIn(locale, 'rights', rights),
                  }}
                />
              </FormFrame>
            </Card>
          </section>
        )}
      </div>
    </>
  )
}
