import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { amendmentCauses } from '#db/vocabulary/grants.ts'
import { grantById } from '#lib/grants/data.ts'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { rateStanding } from '../../../rate-standing.ts'
import { wordChoices } from '../../../grant-choices.ts'
import { grantCrumbs } from '../../../grant-page.ts'
import { HoldForm, LapseForm, MoveForm, RequestForm } from './rate-forms.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.rates')
  return { title: t('title') }
}

const holdStates = ['planned', 'awaiting_condition', 'withheld'] as const

export default async function RatePage({ params }: PageProps<'/grants/[id]/rates/[rateId]'>) {
  const viewer = await requireViewer()
  const { id, rateId } = await params
  const [grant, rates] = await Promise.all([grantById(viewer, id), grantTranches(viewer, id)])
  const rate = rates.find((one) => one.id === rateId)
  if (!grant || !rate) notFound()
  const [t, locale] = await Promise.all([getTranslations('grants'), getLocale()])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).grants.rate
  const seen = { id: rate.id, version: rate.version }
  const href = `/grants/${id}`
  const isSettled = rate.state === 'received' || rate.state === 'lapsed'
  const mayEdit = can(viewer, 'grant:edit', grant) && !isSettled
  return (
    <>
      <PageHeader
        title={t('rate.title', { rate: rate.position, rates: rates.length })}
        crumbs={grantCrumbs(t('title'), grant)}
        line={
          <>
            <StatusMark {...rateStanding(rate, grant.decision.currency, locale)} />
            <Money ore={rate.amountOre} currency={grant.decision.currency} locale={locale} />
            <DayText day={rate.plannedDay} locale={locale} form="long" />
            <span>{word('trancheTriggers', rate.trigger)}</span>
            {rate.note && <span>{rate.note}</span>}
          </>
        }
        actions={
          mayEdit &&
          can(viewer, 'grant:pay', grant) && (
            <ButtonLink kind="main" href={`/grants/${id}/receive?rate=${rate.id}`}>
              {t('page.receive')}
            </ButtonLink>
          )
        }
      />
      {isSettled && <Note kind="rest">{t('rate.settled')}</Note>}
      {mayEdit && (
        <FormFrame>
          <div className="grid gap-12">
            {rate.state !== 'requested' && <RequestForm texts={texts} href={href} values={{ ...seen, day: viewer.today }} />}
            <HoldForm
              texts={texts}
              href={href}
              states={wordChoices(locale, 'trancheStates', holdStates)}
              values={{ ...seen, state: holdStates.find((state) => state === rate.state) ?? 'planned', note: rate.note }}
            />
            <MoveForm texts={texts} href={href} values={{ ...seen, plannedDay: rate.plannedDay ?? '', reason: '' }} />
            <LapseForm
              texts={texts}
              href={href}
              causes={wordChoices(locale, 'amendmentCauses', amendmentCauses)}
              values={{ ...seen, day: viewer.today, cause: 'donor', reason: '' }}
            />
          </div>
        </FormFrame>
      )}
    </>
  )
}
