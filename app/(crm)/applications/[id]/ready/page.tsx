import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationById } from '#lib/applications/data.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { isHeldByFee, readyCount } from '#lib/applications/ready/rules.ts'
import { movesFrom } from '#lib/applications/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { ApplicationReady } from '../application-ready.tsx'
import { ReadyForm } from './ready-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.readyPage')
  return { title: t('title') }
}

/** Sets it as ready; where something stops, why it is ready all the same. */
export default async function ReadyPage({ params }: PageProps<'/applications/[id]/ready'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:edit', row) || !movesFrom(row.stage).includes('ready')) notFound()
  const [t, locale, points] = await Promise.all([getTranslations('applications'), getLocale(), readyPoints(viewer, row)])
  const isHeld = isHeldByFee(points) && viewer.role !== 'coordinator'
  return (
    <>
      <PageHeader
        title={t('readyPage.title')}
        line={row.donorName}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
      />
      <PageColumns side={<ApplicationReady viewer={viewer} row={row} points={points} locale={locale} />}>
        {isHeld ? (
          <Note kind="risk" title={t('send.held')}>
            {t('send.heldText')}
          </Note>
        ) : (
          <FormFrame>
            <ReadyForm
              texts={messagesFor(locale).applications.readyPage}
              hasStops={readyCount(points).stops > 0}
              values={{ id: row.id, version: row.version, to: 'ready', reason: '' }}
            />
          </FormFrame>
        )}
      </PageColumns>
    </>
  )
}
