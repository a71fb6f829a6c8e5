import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { grantAllocations } from '#lib/grants/allocations/data.ts'
import { divisionMark } from '#lib/grants/allocations/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'
import { shareChoices } from '../../grant-choices.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { AllocateForm } from './allocate-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.shares')
  return { title: t('title') }
}

export default async function AllocatePage({ params }: PageProps<'/grants/[id]/allocate'>) {
  const { viewer, grant } = await grantFor('grant:pay', (await params).id)
  const [t, locale, shares] = await Promise.all([getTranslations('grants'), getLocale(), grantAllocations(viewer, grant.id)])
  const rows = shares.map(({ enterpriseId, pilotId, mosaicPart, amountOre, note }) => ({
    enterpriseId,
    pilotId,
    mosaicPart,
    amountOre,
    note,
  }))
  const blank = [{ enterpriseId: '', pilotId: '', mosaicPart: 'grant', amountOre: grant.awardedOre - (grant.fondsmomsOre ?? 0), note: '' }]
  return (
    <>
      <PageHeader
        title={t('shares.title')}
        crumbs={grantCrumbs(t('title'), grant)}
        line={t('shares.line', { amount: formatAmount(grant.awardedOre, grant.decision.currency, locale) })}
      />
      <FormFrame>
        <AllocateForm
          texts={messagesFor(locale).grants.shares}
          choices={await shareChoices(viewer, locale)}
          totalOre={grant.awardedOre}
          values={{ id: grant.id, seen: divisionMark(shares), allocations: rows.length > 0 ? rows : blank }}
        />
      </FormFrame>
    </>
  )
}
