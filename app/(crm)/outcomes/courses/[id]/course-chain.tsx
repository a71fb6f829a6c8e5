import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatPercent } from '#lib/money.ts'
import type { courseFunding } from '#lib/outcomes/funding/data.ts'
import { unlinkFunding } from '../../actions.ts'

type Links = Awaited<ReturnType<typeof courseFunding>>

/** From the person back to the givers: what paid, through which grant and trial, and how much of it. */
export function CourseChain({ courseId, links, mayEdit, locale }: { courseId: string; links: Links; mayEdit: boolean; locale: Locale }) {
  const t = useTranslations('outcomes.chain')
  const givers = [...new Map(links.map((link) => [link.donorId, link.donorName]))]
  return (
    <section>
      <SectionHead
        title={t('title')}
        note={t('subtitle')}
        actions={
          mayEdit && (
            <AppLink href={`/outcomes/courses/${courseId}/funding`} className="text-sm">
              {t('add')}
            </AppLink>
          )
        }
      />
      {links.length === 0 ? (
        <p className="text-ink-2">{t('empty')}</p>
      ) : (
        <>
          <SimpleTable
            caption={t('title')}
            columns={[
              { id: 'giver', label: t('giver') },
              { id: 'grant', label: t('grant'), onPhone: 'full' },
              { id: 'pilot', label: t('pilot') },
              { id: 'paid', label: t('paid') },
              { id: 'share', label: t('share'), isNumber: true },
              ...(mayEdit
                ? [{ id: 'remove', label: <span className="sr-only">{t('remove')}</span>, name: t('remove'), onPhone: 'plain' as const }]
                : []),
            ]}
            rows={links.map((link) => ({
              id: link.id,
              cells: [
                <AppLink key="giver" href={`/donors/${link.donorId}`}>
                  {link.donorName}
                </AppLink>,
                <span key="grant">
                  <AppLink href={`/grants/${link.grantId}`}>{link.grantTitle}</AppLink>{' '}
                  <span className="text-ink-3">
                    <Money ore={link.amountOre} currency={link.currency} locale={locale} />
                  </span>
                </span>,
                link.pilotId && (
                  <AppLink key="pilot" href={`/pilots/${link.pilotId}`}>
                    {link.pilotTitle}
                  </AppLink>
                ),
                link.kind === 'job' ? t('job') : t('course'),
                formatPercent(link.shareBps, locale),
                ...(mayEdit
                  ? [
                      <VerbButton key="remove" isSmall kind="quiet" action={unlinkFunding} input={{ id: link.id }} done={t('removed')}>
                        {t('remove')}
                      </VerbButton>,
                    ]
                  : []),
              ],
            }))}
          />
          <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
            {givers.map(([id, giver]) => (
              <AppLink key={id} href={`/outcomes/krone?donor=${id}`}>
                {t('follow', { giver })}
              </AppLink>
            ))}
          </p>
        </>
      )}
    </section>
  )
}
