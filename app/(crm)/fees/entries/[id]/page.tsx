import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { approversOf, feeAgreementById, feeEntryById, grantFees, grantFeeTotal } from '#lib/fees/data.ts'
import { isHighFee } from '#lib/fees/guard/rules.ts'
import { isCalculation } from '#lib/fees/ledger/rules.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { formatPercent } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { FeeEntryCard } from '../../fee-entry-card.tsx'
import { entryTitle, termsText } from '../../fee-words.ts'
import { LedgerTable } from '../../ledger-table.tsx'
import { CreditForm } from './credit-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees')
  return { title: t('title') }
}

export default async function FeeEntryPage({ params }: PageProps<'/fees/entries/[id]'>) {
  const viewer = await requireViewer()
  const entry = await feeEntryById(viewer, (await params).id)
  if (!entry || entry.kind === 'invoice' || entry.kind === 'payment') notFound()
  const [t, locale, approvers, others, agreement, totalOre, { feeWarningPercent }] = await Promise.all([
    getTranslations('fees'),
    getLocale(),
    approversOf(viewer, entry),
    grantFees(viewer, entry.grantId),
    feeAgreementById(viewer, entry.agreementId),
    grantFeeTotal(viewer, entry.grantId),
    settingsOn(viewer.today),
  ])
  const due = isCalculation(entry.steps) ? entry.steps.steps.find((step) => step.step === 'due') : undefined
  const isHigh = due?.step === 'due' && totalOre !== null && isHighFee(totalOre, due.awardedOre, feeWarningPercent * 100)
  const version = agreement?.versions.find(({ id }) => id === entry.versionId)
  return (
    <>
      <PageHeader
        title={entryTitle(entry, locale)}
        crumbs={[{ href: '/fees', label: t('title') }]}
        line={
          <>
            <AppLink href={`/grants/${entry.grantId}`}>{entry.grantTitle}</AppLink>
            <span>{entry.giver}</span>
            <span>{entry.fundraiserName}</span>
          </>
        }
      />
      {isHigh && (
        <div className="mb-6">
          <Note kind="risk">{t('high', { percent: formatPercent(feeWarningPercent * 100, locale) })}</Note>
        </div>
      )}
      <PageColumns
        side={
          <>
            {agreement && version && (
              <Card title={t('agreement.versionTitle', { number: version.number })}>
                <p>{termsText(version, locale)}</p>
                <p className="mt-2">
                  <AppLink href={`/fees/agreements/${agreement.id}`}>{agreement.title}</AppLink>
                </p>
              </Card>
            )}
            {can(viewer, 'fee:settle', entry) && entry.kind !== 'credit' && (
              <Card>
                <FormFrame>
                  <CreditForm
                    texts={messagesFor(locale).fees.credit}
                    values={{ id: entry.id, amountOre: '', day: viewer.today, reason: '' }}
                  />
                </FormFrame>
              </Card>
            )}
          </>
        }
      >
        <FeeEntryCard viewer={viewer} entry={entry} approvers={approvers} />
        {others.length > 1 && <LedgerTable entries={others} />}
      </PageColumns>
    </>
  )
}
