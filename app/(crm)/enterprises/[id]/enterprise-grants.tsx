import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { enterpriseGrants } from '#lib/enterprises/income/data.ts'
import type { Locale } from '#lib/i18n/messages.ts'

/** The enterprise's own shares of grants; what others got of the same grant is theirs. */
export function EnterpriseGrants({ grants, locale }: { grants: Awaited<ReturnType<typeof enterpriseGrants>>; locale: Locale }) {
  const t = useTranslations('enterprises.page')
  return (
    <section>
      <SectionHead
        title={t('grants')}
        count={grants.length}
        actions={
          <AppLink href="/outcomes/krone" className="text-sm">
            {t('follow')}
          </AppLink>
        }
      />
      {grants.length === 0 ? (
        <p className="text-ink-2">{t('noGrants')}</p>
      ) : (
        <SimpleTable
          caption={t('grants')}
          columns={[
            { id: 'grant', label: t('grant') },
            { id: 'giver', label: t('giver'), onPhone: 'full' },
            { id: 'day', label: t('decided') },
            { id: 'share', label: t('amount'), isNumber: true },
          ]}
          rows={grants.map((grant) => ({
            id: grant.allocationId,
            cells: [
              <AppLink key="grant" href={`/grants/${grant.grantId}`}>
                {grant.title}
              </AppLink>,
              <AppLink key="giver" href={`/donors/${grant.donorId}`}>
                {grant.donorName}
              </AppLink>,
              <DayText key="day" day={grant.decidedDay} locale={locale} />,
              <Money key="share" ore={grant.amountOre} currency={grant.currency} locale={locale} />,
            ],
          }))}
        />
      )}
    </section>
  )
}
