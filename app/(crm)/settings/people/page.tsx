import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatInstant } from '#lib/day.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { openInvitations, people } from '#lib/settings/data.ts'
import { withdrawInvitation } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.people')
  return { title: t('title') }
}

export default async function PeoplePage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale, everyone, invitations, enterprises] = await Promise.all([
    getTranslations('settings.people'),
    getLocale(),
    people(viewer),
    openInvitations(viewer, new Date()),
    enterpriseChoices(viewer),
  ])
  const word = wordsIn(locale)
  const nameOf = (id: string) => enterprises.find((one) => one.id === id)?.name ?? ''
  return (
    <>
      <PageHeader
        title={t('title')}
        line={t('line')}
        actions={
          <ButtonLink kind="main" href="/settings/people/invite">
            {t('invite')}
          </ButtonLink>
        }
      />
      <SimpleTable
        caption={t('title')}
        columns={[
          { id: 'name', label: t('name') },
          { id: 'role', label: t('role') },
          { id: 'mail', label: t('email'), onPhone: 'full' },
          { id: 'where', label: t('enterprises'), onPhone: 'full' },
        ]}
        rows={everyone.map((person) => ({
          id: person.id,
          cells: [
            <span key="name" className="inline-flex flex-wrap items-center gap-2">
              <AppLink href={`/settings/people/${person.id}`}>{person.name}</AppLink>
              {!person.isActive && <Badge tone="rest">{t('closed')}</Badge>}
            </span>,
            word('roles', person.role),
            person.email,
            person.enterpriseIds.map(nameOf).join(', '),
          ],
        }))}
      />
      {invitations.length > 0 && (
        <section className="mt-8">
          <SectionHead title={t('open')} count={invitations.length} />
          <SimpleTable
            caption={t('open')}
            columns={[
              { id: 'mail', label: t('email') },
              { id: 'role', label: t('role') },
              { id: 'until', label: t('until') },
              { id: 'end', label: t('withdraw'), onPhone: 'full' },
            ]}
            rows={invitations.map((one) => ({
              id: one.id,
              cells: [
                one.email,
                word('roles', one.role),
                formatInstant(one.expiresAt, locale),
                <VerbButton key="end" isSmall action={withdrawInvitation} input={{ id: one.id }} done={t('withdrawn')}>
                  {t('withdraw')}
                </VerbButton>,
              ],
            }))}
          />
        </section>
      )}
    </>
  )
}
