import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { Money } from '#app/ui/money.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatDay } from '#lib/day.ts'
import { excludedDonors, feeAgreementById, feeLedger, invoices, ledgerSum, openEntries } from '#lib/fees/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { formatOre } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { includeDonor } from '../../actions.ts'
import { entryTitle, termsText } from '../../fee-words.ts'
import { LedgerTable } from '../../ledger-table.tsx'
import { ExcludeForm, InvoiceForm, PayForm } from './settle-forms.tsx'

export async function generateMetadata({ params }: PageProps<'/fees/agreements/[id]'>): Promise<Metadata> {
  const agreement = await feeAgreementById(await requireViewer(), (await params).id)
  return { title: agreement?.title }
}

export default async function AgreementPage({ params, searchParams }: PageProps<'/fees/agreements/[id]'>) {
  const viewer = await requireViewer()
  const agreement = await feeAgreementById(viewer, (await params).id)
  if (!agreement) notFound()
  const { id } = agreement
  const { pay } = flat(await searchParams)
  const [t, locale, open, made, excluded, ledger, sum] = await Promise.all([
    getTranslations('fees'),
    getLocale(),
    openEntries(viewer, id),
    invoices(viewer, id),
    excludedDonors(viewer, id),
    feeLedger(viewer, id),
    ledgerSum(viewer, id),
  ])
  const word = wordsIn(locale)
  const texts = messagesFor(locale).fees.agreement
  const mayAgree = can(viewer, 'fee:agree', agreement)
  const maySettle = can(viewer, 'fee:settle', agreement)
  const paying = maySettle ? made.find((invoice) => invoice.id === pay && !invoice.paidDay) : undefined
  const approved = open
    .filter((entry) => entry.approvedAt !== null)
    .map((entry) => ({ id: entry.id, label: entryTitle(entry, locale), amount: formatOre(entry.amountOre, locale) }))
  return (
    <>
      <PageHeader
        title={agreement.title}
        crumbs={[{ href: '/fees', label: t('title') }]}
        line={
          <>
            <span>{agreement.fundraiserName}</span>
            <span>{agreement.payerName}</span>
            <span>{word('feeSources', agreement.latest.source)}</span>
          </>
        }
        actions={
          mayAgree && (
            <>
              <ButtonLink href={`/fees/agreements/${id}/edit`}>{t('agreement.edit')}</ButtonLink>
              <ButtonLink href={`/fees/agreements/${id}/version`}>{t('agreement.newVersion')}</ButtonLink>
            </>
          )
        }
      />
      <PageColumns
        side={
          <FormFrame>
            <div className="grid gap-6">
              {paying?.entryId && (
                <Card title={`${t('agreement.pay')} · ${paying.number}`}>
                  <PayForm texts={texts} href={`/fees/agreements/${id}`} values={{ id: paying.entryId, day: viewer.today, note: '' }} />
                </Card>
              )}
              {maySettle && (
                <Card title={t('agreement.invoice')}>
                  {approved.length > 0 ? (
                    <InvoiceForm
                      texts={texts}
                      entries={approved}
                      values={{ agreementId: id, number: '', day: viewer.today, entryIds: approved.map((entry) => entry.id) }}
                    />
                  ) : (
                    <p className="text-ink-2">{t('agreement.nothingToInvoice')}</p>
                  )}
                </Card>
              )}
              <Card title={t('agreement.excluded')} count={excluded.length || undefined}>
                {excluded.length === 0 && <p className="mb-4 text-ink-2">{t('agreement.noExcluded')}</p>}
                <ul className="mb-4 divide-y divide-line empty:hidden">
                  {excluded.map((one) => (
                    <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                      <span>
                        {one.name}
                        {one.reason && <span className="block text-sm text-ink-3">{one.reason}</span>}
                      </span>
                      {mayAgree && (
                        <VerbButton
                          isSmall
                          kind="quiet"
                          action={includeDonor}
                          input={{ agreementId: id, id: one.id }}
                          done={t('agreement.included')}
                        >
                          {t('agreement.include')}
                        </VerbButton>
                      )}
                    </li>
                  ))}
                </ul>
                {mayAgree && <ExcludeForm texts={texts} values={{ agreementId: id, donorId: '', reason: '' }} />}
              </Card>
            </div>
          </FormFrame>
        }
      >
        <section>
          <SectionHead title={t('agreement.versions')} count={agreement.versions.length} note={t('agreement.versionLine')} />
          <LineList>
            {agreement.versions.map((version) => (
              <Line
                key={version.id}
                title={`${t('agreement.versionTitle', { number: version.number })}: ${termsText(version, locale)}`}
                meta={[
                  version.toDay
                    ? t('agreement.fromTo', { from: formatDay(version.fromDay, locale), to: formatDay(version.toDay, locale) })
                    : t('agreement.from', { day: formatDay(version.fromDay, locale) }),
                  version.acceptedBy,
                  version.reason,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </LineList>
        </section>
        <section>
          <SectionHead title={t('agreement.invoices')} count={made.length || undefined} />
          {made.length === 0 ? (
            <p className="text-ink-2">{t('agreement.noInvoices')}</p>
          ) : (
            <LineList>
              {made.map((invoice) => (
                <Line
                  key={invoice.id}
                  title={invoice.number}
                  meta={
                    <>
                      <DayText day={invoice.day} locale={locale} />
                      {' · '}
                      {invoice.paidDay
                        ? t('agreement.isPaid', { day: formatDay(invoice.paidDay, locale) })
                        : invoice.dueDay && t('agreement.due', { day: formatDay(invoice.dueDay, locale) })}
                    </>
                  }
                  end={
                    <>
                      <span className="font-medium text-ink">
                        <Money ore={invoice.amountOre} locale={locale} decimals={2} />
                      </span>
                      <span className="text-ink-3">
                        {t('agreement.vat')} <Money ore={invoice.vatOre} locale={locale} decimals={2} />
                      </span>
                      {maySettle && !invoice.paidDay && (
                        <AppLink href={`/fees/agreements/${id}?pay=${invoice.id}`} aria-label={`${t('agreement.pay')} ${invoice.number}`}>
                          {t('agreement.pay')}
                        </AppLink>
                      )}
                    </>
                  }
                />
              ))}
            </LineList>
          )}
        </section>
        {ledger.length > 0 && (
          <section>
            <SectionHead title={t('ledger')} count={sum.count} />
            <LedgerTable entries={ledger} totalOre={sum.totalOre} />
          </section>
        )}
      </PageColumns>
    </>
  )
}
