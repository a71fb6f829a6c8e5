import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageColumns } from '#app/ui/columns.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { sendChannels } from '#db/vocabulary/applications.ts'
import { applicationById } from '#lib/applications/data.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { isHeldByFee, readyCount } from '#lib/applications/ready/rules.ts'
import { isDraft } from '#lib/applications/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn } from '../../choices.ts'
import { ApplicationReady } from '../application-ready.tsx'
import { MoreForm } from './more-form.tsx'
import { SendForm } from './send-form.tsx'
import { SupplementForm } from './supplement-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.send')
  return { title: t('title') }
}

/** Marks it as sent; after that notes that the giver asks (`?what=more`) or that the answer to it has gone (`?what=supplement`). */
export default async function SendPage({ params, searchParams }: PageProps<'/applications/[id]/send'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:edit', row)) notFound()
  const { what } = flat(await searchParams)
  const kind =
    isDraft(row.stage) || row.stage === 'ready'
      ? 'send'
      : row.stage === 'submitted' && what === 'more'
        ? 'more'
        : row.stage === 'more_info'
          ? 'supplement'
          : null
  if (!kind) notFound()
  const [t, locale, points] = await Promise.all([getTranslations('applications'), getLocale(), readyPoints(viewer, row)])
  const { applications: texts } = messagesFor(locale)
  const { id, version } = row
  const isHeld = isHeldByFee(points) && viewer.role !== 'coordinator'
  const channels = choicesIn(locale, 'sendChannels', sendChannels)
  return (
    <>
      <PageHeader
        title={t(`${kind}.title`)}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${id}`, label: row.title },
        ]}
        line={kind === 'more' ? row.donorName : t(`${kind}.line`)}
      />
      <PageColumns side={kind === 'more' ? null : <ApplicationReady viewer={viewer} row={row} points={points} locale={locale} />}>
        {kind !== 'more' && isHeld ? (
          <Note kind="risk" title={t('send.held')}>
            {t('send.heldText')}
          </Note>
        ) : (
          <FormFrame>
            {kind === 'send' && (
              <SendForm
                texts={texts.send}
                hasStops={readyCount(points).stops > 0}
                channels={channels}
                values={{ id, version, day: viewer.today, time: '', channel: 'portal', receipt: '', reason: '' }}
              />
            )}
            {kind === 'more' && <MoreForm texts={texts.more} values={{ id, version, day: viewer.today, question: '', answerByDay: '' }} />}
            {kind === 'supplement' && (
              <SupplementForm
                texts={{ ...texts.send, ...texts.supplement }}
                channels={channels}
                values={{ id, version, day: viewer.today, channel: row.sentChannel ?? 'mail', receipt: '' }}
              />
            )}
          </FormFrame>
        )}
      </PageColumns>
    </>
  )
}
