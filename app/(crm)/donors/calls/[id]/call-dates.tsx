import { useTranslations } from 'next-intl'
import { DayText } from '#app/ui/day-text.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { Day } from '#lib/day.ts'
import type { Deadline as DeadlineRow, roundsOf } from '#lib/donors/calls/data.ts'
import { internalDeadline } from '#lib/donors/calls/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { When } from '../../../duty-line.tsx'
import { Deadline } from '../when.tsx'

/** The giver's deadlines with our own five bank days before, and what each round is to hold. */
export function CallDates({
  deadlines,
  rounds,
  today,
  locale,
}: {
  deadlines: DeadlineRow[]
  rounds: Awaited<ReturnType<typeof roundsOf>>
  today: Day
  locale: Locale
}) {
  const t = useTranslations('calls.page')
  return (
    <>
      <section>
        <SectionHead title={t('deadlines')} count={deadlines.length || undefined} />
        {deadlines.length === 0 ? (
          <p className="text-ink-2">{t('noDeadlines')}</p>
        ) : (
          <LineList isDense>
            {deadlines.map((one) => (
              <Line
                key={one.id}
                title={<Deadline at={one} form="long" />}
                meta={
                  one.day < today ? (
                    one.note
                  ) : (
                    <>
                      {t.rich('internal', { day: () => <DayText key="day" day={internalDeadline(one.day)} locale={locale} /> })}
                      {one.note && ` · ${one.note}`}
                    </>
                  )
                }
                end={
                  <span className="text-ink-2">
                    {one.day < today ? t('passed') : <When day={one.day} today={today} locale={locale} isAlone />}
                  </span>
                }
              />
            ))}
          </LineList>
        )}
      </section>
      {rounds.length > 0 && (
        <section>
          <SectionHead title={t('rounds')} />
          <ol className="grid gap-4">
            {rounds.map((round) => (
              <li key={round.id}>
                <h3 className="text-base">{wordsIn(locale)('callRoundKinds', round.kind)}</h3>
                {round.text && <p className="max-w-measure whitespace-pre-line text-ink-2">{round.text}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
