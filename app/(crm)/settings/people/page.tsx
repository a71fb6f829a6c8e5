import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { roles } from '#db/vocabulary/people.ts'
import { formatInstant } from '#lib/day.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { exportHrefs, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { accountList } from '#lib/settings/accounts/list/data.ts'
import { openInvitations } from '#lib/settings/data.ts'
import { withdrawInvitation } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.people')
  return { title: t('title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/settings/people'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const params = await searchParams
  const [t, locale, view, invitations, enterprises] = await Promise.all([
    getTranslations('settings.people'),
    getLocale(),
    openList(accountList, viewer, params),
    openInvitations(viewer, new Date()),
    enterpriseChoices(viewer),
  ])
  const word = wordsIn(locale)
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
      <ListView
        list={accountList}
        view={view}
        caption={t('title')}
        label={labelsIn(locale, 'settings', 'people')}
        words={word}
        hrefOf={(row) => `/settings/people/${row.id}`}
        shapes={{
          name: { cell: (row) => [String(row.name), row.isClosed === true ? t('closed') : null] },
          email: { onPhone: 'full' },
          enterprises: { onPhone: 'full' },
        }}
        search={{ name: 'q', label: t('searchIn') }}
        fields={[
          { name: 'role', label: t('role'), kind: 'choice', options: roles.map((value) => ({ value, label: word('roles', value) })) },
          {
            name: 'enterprise',
            label: t('enterprises'),
            kind: 'choice',
            options: enterprises.map(({ id, name }) => ({ value: id, label: name })),
          },
          { name: 'closed', label: t('isClosed'), kind: 'flag' },
        ]}
        exports={exportHrefs(accountList.name, params)}
        empty={<EmptyState text={t('emptyFilter')} />}
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
