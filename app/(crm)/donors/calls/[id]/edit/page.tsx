import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { callById, deadlinesOf, roundsOf } from '#lib/donors/calls/data.ts'
import { donorById } from '#lib/donors/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { formatTime } from '#lib/time.ts'
import { callChoices, callTexts } from '../../call-choices.ts'
import { CallForm } from '../../call-form.tsx'
import { giverRuleHelp } from '../../rule-text.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('edit') }
}

export default async function EditCallPage({ params }: PageProps<'/donors/calls/[id]/edit'>) {
  const viewer = await requireViewer()
  const found = await callById(viewer, (await params).id)
  if (!found || !can(viewer, 'call:edit', found)) notFound()
  const { createdAt: _at, createdBy: _by, sortKey: _key, ...row } = found.call
  const [t, locale, deadlines, rounds, donor] = await Promise.all([
    getTranslations('calls'),
    getLocale(),
    deadlinesOf(viewer, [row.id]),
    roundsOf(viewer, row.id),
    donorById(viewer, row.donorId),
  ])
  const textOf = (kind: string) => rounds.find((round) => round.kind === kind)?.text ?? ''
  return (
    <>
      <PageHeader
        title={row.title}
        crumbs={[
          { href: '/donors/calls', label: t('title') },
          { href: `/donors/${row.donorId}`, label: found.donorName },
        ]}
        line={t('edit')}
      />
      <FormFrame>
        <CallForm
          values={{
            ...row,
            sketchText: textOf('sketch'),
            fullText: textOf('full'),
            deadlines: deadlines.map(({ id, day, time, round, note }) => ({
              id,
              day,
              time: time && formatTime(time, locale),
              round: round ?? '',
              note: note ?? '',
            })),
          }}
          giver={{ id: row.donorId, label: found.donorName }}
          giverRules={giverRuleHelp(donor ?? null, locale)}
          choices={callChoices(locale)}
          units={messagesFor(locale).donors.units}
          texts={callTexts(locale)}
        />
      </FormFrame>
    </>
  )
}
