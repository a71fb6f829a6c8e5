import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { grantTranches } from '#lib/grants/tranches/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { formatAmount } from '#lib/money.ts'
import { grantCrumbs, grantFor } from '../../grant-page.ts'
import { ReceiptForm } from './receipt-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.receive')
  return { title: t('title') }
}

export default async function ReceivePage({ params, searchParams }: PageProps<'/grants/[id]/receive'>) {
  const { viewer, grant } = await grantFor('grant:pay', (await params).id)
  const { rate: asked } = flat(await searchParams)
  const [t, locale, all] = await Promise.all([getTranslations('grants'), getLocale(), grantTranches(viewer, grant.id)])
  const { currency } = grant.decision
  const rates = all.filter((rate) => rate.state !== 'received' && rate.state !== 'lapsed')
  const chosen = rates.find(({ id }) => id === asked) ?? rates[0]
  const leftOre = chosen ? chosen.amountOre - chosen.receivedOre : grant.awardedOre - grant.receivedOre
  return (
    <>
      <PageHeader title={t('receive.title')} crumbs={grantCrumbs(t('title'), grant)} line={t('receive.line')} />
      <FormFrame>
        <ReceiptForm
          texts={messagesFor(locale).grants.receive}
          unit={currency === 'DKK' ? 'kr.' : currency}
          values={{ grantId: grant.id, trancheId: chosen?.id ?? '', day: viewer.today, amountOre: leftOre, note: '' }}
          rates={rates.map((rate) => ({
            value: rate.id,
            label: `${t('rates.of', { rate: rate.position, rates: all.length })} · ${formatAmount(rate.amountOre, currency, locale)}`,
          }))}
        />
      </FormFrame>
    </>
  )
}
