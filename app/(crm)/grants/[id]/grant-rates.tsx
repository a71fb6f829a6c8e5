import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { rateStanding } from '../rate-standing.ts'
import type { TrailRows } from './trail.ts'

/** The rates in order: when, how much, what each waits for, how far it has come. */
export function GrantRates({ grant, rates, mayEdit, mayPay }: Pick<TrailRows, 'grant' | 'rates'> & { mayEdit: boolean; mayPay: boolean }) {
  const t = useTranslations('grants.rates')
  const page = useTranslations('grants.page')
  const locale = useLocale()
  const word = wordsIn(locale)
  const { currency } = grant.decision
  const label = (name: 'rate' | 'plannedDay' | 'amount' | 'trigger' | 'state' | 'received') => t(`columns.${name}`)
  const standing = rates.filter((rate) => rate.state !== 'lapsed')
  return (
    <section>
      <SectionHead
        title={t('title')}
        count={rates.length || undefined}
        actions={
          mayEdit && (
            <ButtonLink isSmall href={`/grants/${grant.id}/plan`}>
              {page('plan')}
            </ButtonLink>
          )
        }
      />
      {rates.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'rate', label: label('rate'), className: 'whitespace-nowrap' },
            { id: 'planned', label: label('plannedDay') },
            { id: 'amount', label: label('amount'), isNumber: true },
            { id: 'received', label: label('received'), isNumber: true },
            { id: 'trigger', label: label('trigger'), onPhone: 'away' },
            { id: 'state', label: label('state'), onPhone: 'full' },
            ...(mayPay
              ? [{ id: 'act', label: <span className="sr-only">{t('open')}</span>, name: t('open'), onPhone: 'full' as const }]
              : []),
          ]}
          rows={rates.map((rate) => ({
            id: rate.id,
            cells: [
              mayEdit ? (
                <AppLink key="rate" href={`/grants/${grant.id}/rates/${rate.id}`}>
                  {t('of', { rate: rate.position, rates: rates.length })}
                </AppLink>
              ) : (
                t('of', { rate: rate.position, rates: rates.length })
              ),
              rate.plannedDay ? <DayText key="day" day={rate.plannedDay} locale={locale} /> : t('noDay'),
              <Money key="amount" ore={rate.amountOre} currency={currency} locale={locale} decimals={rate.amountOre % 100 === 0 ? 0 : 2} />,
              rate.receivedOre > 0 ? <Money key="received" ore={rate.receivedOre} currency={currency} locale={locale} /> : null,
              word('trancheTriggers', rate.trigger),
              <StatusMark key="state" {...rateStanding(rate, currency, locale)} />,
              ...(mayPay
                ? [
                    rate.state === 'received' || rate.state === 'lapsed' ? (
                      <></>
                    ) : (
                      <ButtonLink key="act" isSmall href={`/grants/${grant.id}/receive?rate=${rate.id}`}>
                        {page('receive')}
                      </ButtonLink>
                    ),
                  ]
                : []),
            ],
          }))}
          foot={[
            t('sum'),
            <></>,
            <Money key="sum" ore={standing.reduce((sum, rate) => sum + rate.amountOre, 0)} currency={currency} locale={locale} />,
            <Money key="received" ore={rates.reduce((sum, rate) => sum + rate.receivedOre, 0)} currency={currency} locale={locale} />,
            <></>,
            <></>,
            ...(mayPay ? [<></>] : []),
          ]}
        />
      )}
    </section>
  )
}
