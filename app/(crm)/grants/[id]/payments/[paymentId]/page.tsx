import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { paymentById } from '#lib/grants/payments/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { grantCrumbs, grantFor } from '../../../grant-page.ts'
import { VoidForm } from './void-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grants.receive')
  return { title: t('void') }
}

export default async function PaymentPage({ params }: PageProps<'/grants/[id]/payments/[paymentId]'>) {
  const { id, paymentId } = await params
  const { viewer, grant } = await grantFor('grant:pay', id)
  const payment = await paymentById(viewer, paymentId)
  if (!payment || payment.grantId !== grant.id || payment.voidedBy || payment.kind !== 'receipt') notFound()
  const [t, locale] = await Promise.all([getTranslations('grants'), getLocale()])
  return (
    <>
      <PageHeader
        title={t('receive.voidTitle')}
        crumbs={grantCrumbs(t('title'), grant)}
        line={
          <>
            <Money ore={payment.amountOre} currency={payment.currency} locale={locale} decimals={2} />
            <DayText day={payment.day} locale={locale} form="long" />
          </>
        }
      />
      <FormFrame>
        <VoidForm id={payment.id} href={`/grants/${grant.id}`} texts={messagesFor(locale).grants.receive} />
      </FormFrame>
    </>
  )
}
