import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { type StoryLine, TimelineList } from '#app/ui/timeline-list.tsx'
import { type Day, relativeDays } from '#lib/day.ts'
import type { Coming } from '#lib/donors/story/coming/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'

type Props = { coming: readonly Coming[]; donorId: string; today: Day; locale: Locale; most?: number }

/** What is agreed and awaited, above what has happened: the soonest nearest to it. */
export function DonorComing({ coming, donorId, today, locale, most = 50 }: Props) {
  const t = useTranslations('relation.coming')
  const word = wordsIn(locale)
  if (coming.length === 0) return null
  return (
    <section>
      <SectionHead title={t('title')} count={coming.length > most ? t('soonest', { count: most, all: coming.length }) : undefined} />
      <TimelineList items={coming.slice(0, most).toReversed().map(lineOf)} />
    </section>
  )

  function lineOf(one: Coming): StoryLine {
    return { id: `${one.what}-${one.id}`, kind: 'next', when: whenOf(one), ...said(one) }
  }

  function whenOf({ what, day }: Coming) {
    if (day === null) return t('noDay', { what: t(`what.${what}`) })
    const { kind, days } = relativeDays(day, today)
    return (
      <>
        <DayText day={day} locale={locale} form="long" />, {t(`what.${what}`)}
        {kind === 'over' && <span className="text-risk"> · {t('over', { days })}</span>}
      </>
    )
  }

  function said(one: Coming): Pick<StoryLine, 'text' | 'detail'> {
    switch (one.what) {
      case 'report':
        return {
          text: <AppLink href={`/grants/${one.grantId}/reports/${one.id}`}>{word('reportKinds', one.kind)}</AppLink>,
          detail: one.title,
        }
      case 'rate':
        return {
          text: (
            <AppLink href={`/grants/${one.grantId}`}>
              {t('rate', { amount: formatAmount(one.amountOre, one.currency, locale, { decimals: one.amountOre % 100 === 0 ? 0 : 2 }) })}
            </AppLink>
          ),
          detail: one.title,
        }
      case 'deadline':
        return { text: <AppLink href={`/applications/${one.id}`}>{one.title}</AppLink> }
      case 'step':
        return { text: <AppLink href={`/donors/${donorId}/plan`}>{one.title}</AppLink> }
      default:
        return { text: <span className="wrap-break-word">{one.title}</span> }
    }
  }
}
