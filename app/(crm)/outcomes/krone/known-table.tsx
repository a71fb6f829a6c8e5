import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { knownGivers } from '#lib/outcomes/known/data.ts'

/** What has no rate to kroner, giver by giver: beside the chain, never in it. */
export function KnownTable({ givers }: { givers: Awaited<ReturnType<typeof knownGivers>> }) {
  const t = useTranslations('known')
  const locale = useLocale()
  const more = givers[0]?.more ?? 0
  return (
    <section className="mb-8">
      <SectionHead
        title={t('table')}
        actions={
          <AppLink href="/grants?scope=all" className="text-sm">
            {t('all')}
          </AppLink>
        }
      />
      <SimpleTable
        caption={t('table')}
        columns={[
          { id: 'giver', label: t('heads.giver') },
          { id: 'grants', label: t('heads.grants'), isNumber: true },
          { id: 'ofZero', label: t('heads.ofZero'), isNumber: true },
          { id: 'days', label: t('heads.days'), isNumber: true },
          { id: 'recipients', label: t('heads.recipients'), isNumber: true },
          { id: 'toPeople', label: t('heads.toPeople'), isNumber: true },
          { id: 'sum', label: t('heads.sum'), isNumber: true },
        ]}
        rows={givers.map((giver) => ({
          id: `${giver.donorId} ${giver.currency}`,
          cells: [
            <AppLink key="giver" href={`/donors/${giver.donorId}`}>
              {giver.name}
            </AppLink>,
            giver.grants,
            giver.ofZero,
            giver.days,
            giver.recipients,
            giver.toPeople,
            <Money key="sum" ore={giver.ore} currency={giver.currency} locale={locale} />,
          ],
        }))}
      />
      {more > 0 && <p className="mt-2 text-sm text-ink-2">{t('more', { count: more })}</p>}
    </section>
  )
}
