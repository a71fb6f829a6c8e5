import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { heardHow, refusalReasons } from '#db/vocabulary/applications.ts'
import { applicationById } from '#lib/applications/data.ts'
import { decisionById } from '#lib/applications/decisions/data.ts'
import { outcomesFrom } from '#lib/applications/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn } from '../../choices.ts'
import { AnswerForm } from './answer-form.tsx'
import { TakeForm } from './take-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.answer')
  return { title: t('title') }
}

/** The giver's answer; `?outcome=withdrawn` puts it away, `?take=` takes a wrong answer back. */
export default async function AnswerPage({ params, searchParams }: PageProps<'/applications/[id]/answer'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row || !can(viewer, 'application:decide', row)) notFound()
  const { take, outcome } = flat(await searchParams)
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])
  const { applications: texts } = messagesFor(locale)
  const taken = take ? await decisionById(viewer, take) : undefined
  const outcomes = outcomesFrom(row.stage)
  if (take ? taken?.id !== row.id : outcomes.length === 0) notFound()
  const chosen = outcomes.find((one) => one === outcome) ?? outcomes[0] ?? 'declined'
  const isAway = outcomes.length === 1
  return (
    <>
      <PageHeader
        title={taken ? t('take.title') : isAway ? t('answer.withdrawTitle') : t('answer.title')}
        line={taken ? t('take.line') : row.donorName}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
      />
      <FormFrame>
        {taken ? (
          <TakeForm texts={texts.take} href={`/applications/${row.id}`} values={{ id: taken.row.id, reason: '' }} />
        ) : (
          <AnswerForm
            texts={texts.answer}
            choices={{
              outcome: choicesIn(locale, 'decisionOutcomes', outcomes),
              heardHow: choicesIn(locale, 'heardHow', heardHow),
              reason: choicesIn(locale, 'refusalReasons', refusalReasons),
            }}
            values={{
              id: row.id,
              version: row.version,
              outcome: chosen,
              day: viewer.today,
              amountOre: row.appliedOre,
              heardHow: isAway ? '' : 'mail',
              letterReference: '',
              reason: '',
              reasonText: '',
              learning: '',
            }}
          />
        )}
      </FormFrame>
    </>
  )
}
