import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Money } from '#app/ui/money.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import type { grantAllocations } from '#lib/grants/allocations/data.ts'
import type { Grant } from '#lib/grants/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { splitByWeights } from '#lib/money.ts'

/** Who the money is for, with each one's part of what has come (largest remainder); fondsmoms goes to the state. A member sees its own. */
export function GrantShares({
  grant,
  shares,
  isWhole,
  opensPilots,
  mayAllocate,
}: {
  grant: Grant
  shares: Awaited<ReturnType<typeof grantAllocations>>
  isWhole: boolean
  opensPilots: boolean
  mayAllocate: boolean
}) {
  const t = useTranslations('grants.shares')
  const locale = useLocale()
  const word = wordsIn(locale)
  const { currency } = grant.decision
  const divided = shares.reduce((sum, share) => sum + share.amountOre, 0)
  const left = grant.awardedOre - divided
  const taxOre = Math.max(0, Math.min(grant.fondsmomsOre ?? 0, left))
  const others = isWhole
    ? [
        { id: 'fondsmoms' as const, ore: taxOre },
        { id: 'rest' as const, ore: left - taxOre },
      ].filter(({ ore }) => ore > 0)
    : []
  const parts = [...shares.map(({ amountOre }) => amountOre), ...others.map(({ ore }) => ore)]
  const received = isWhole && parts.some((ore) => ore > 0) ? splitByWeights(grant.receivedOre, parts) : []
  const label = (name: 'enterprise' | 'pilot' | 'mosaicPart' | 'amount' | 'received') => t(`columns.${name}`)
  return (
    <section>
      <SectionHead
        title={t('title')}
        count={shares.length || undefined}
        actions={
          mayAllocate && (
            <ButtonLink isSmall href={`/grants/${grant.id}/allocate`}>
              {t('allocate')}
            </ButtonLink>
          )
        }
      />
      {shares.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <SimpleTable
          caption={t('title')}
          columns={[
            { id: 'enterprise', label: label('enterprise') },
            { id: 'pilot', label: label('pilot'), onPhone: 'full' },
            { id: 'mosaic', label: label('mosaicPart'), onPhone: 'away' },
            { id: 'amount', label: label('amount'), isNumber: true },
            ...(isWhole ? [{ id: 'received', label: label('received'), isNumber: true, onPhone: 'away' as const }] : []),
          ]}
          rows={[
            ...shares.map((share, at) => ({
              id: share.id,
              cells: [
                <AppLink key="name" href={`/enterprises/${share.enterpriseId}`}>
                  {share.enterpriseName}
                </AppLink>,
                share.pilotId && opensPilots ? (
                  <AppLink key="pilot" href={`/pilots/${share.pilotId}`}>
                    {share.pilotTitle}
                  </AppLink>
                ) : (
                  share.pilotTitle
                ),
                share.mosaicPart && word('mosaicParts', share.mosaicPart),
                ...sums(share.amountOre, received[at]),
              ],
            })),
            ...others.map(({ id, ore }, at) => ({ id, cells: [t(id), null, null, ...sums(ore, received[shares.length + at])] })),
          ]}
          foot={isWhole ? [t('sum'), <></>, <></>, ...sums(grant.awardedOre, grant.receivedOre)] : undefined}
        />
      )}
    </section>
  )
  function sums(ore: number, receivedOre = 0) {
    const exact = { currency, locale, decimals: 2 } as const
    return [
      <Money key="amount" ore={ore} {...exact} decimals={ore % 100 === 0 ? 0 : 2} />,
      ...(isWhole ? [<Money key="received" ore={receivedOre} {...exact} />] : []),
    ]
  }
}
