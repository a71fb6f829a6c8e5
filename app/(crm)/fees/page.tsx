import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Line, LineList } from '#app/ui/line-list.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { approversOf, costOfAsking, entriesToApprove, feeAgreements, feeLedger, ledgerSum } from '#lib/fees/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { CostCard } from './cost-card.tsx'
import { FeeEntryCard } from './fee-entry-card.tsx'
import { termsText } from './fee-words.ts'
import { LedgerTable } from './ledger-table.tsx'

const shownInFull = 3
const latestShown = 10

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fees')
  return { title: t('title') }
}

export default async function FeesPage() {
  const viewer = await requireViewer()
  if (viewer.role === 'enterprise') notFound()
  const [t, locale, agreements, waiting, ledger, sum, years] = await Promise.all([
    getTranslations('fees'),
    getLocale(),
    feeAgreements(viewer),
    entriesToApprove(viewer),
    feeLedger(viewer, undefined, latestShown),
    ledgerSum(viewer),
    costOfAsking(viewer),
  ])
  const word = wordsIn(locale)
  const cards = await Promise.all(
    waiting.slice(0, shownInFull).map(async (entry) => ({ entry, approvers: await approversOf(viewer, entry) })),
  )
  const [only] = agreements
  const mayAgree = can(viewer, 'fee:agree', viewer)
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={mayAgree && <ButtonLink href="/fees/agreements/new">{t('newAgreement')}</ButtonLink>}
        line={
          agreements.length === 1 && only
            ? t('line', { fundraiser: only.fundraiserName, version: only.latest.number, source: word('feeSources', only.latest.source) })
            : t('lineMany', { count: agreements.length })
        }
      />
      {ledger.length === 0 && years.length === 0 ? (
        <EmptyState
          text={t('empty')}
          actions={
            only ? (
              <ButtonLink href={`/fees/agreements/${only.id}`}>{t('seeAgreement')}</ButtonLink>
            ) : (
              mayAgree && (
                <ButtonLink kind="main" href="/fees/agreements/new">
                  {t('newAgreement')}
                </ButtonLink>
              )
            )
          }
        />
      ) : (
        <PageColumns isEven side={<CostCard years={years} />}>
          <section>
            <SectionHead title={t('waits')} count={waiting.length || undefined} />
            {cards.length === 0 ? (
              <p className="text-ink-2">{t('nothingWaits')}</p>
            ) : (
              <div className="grid gap-6">
                {cards.map(({ entry, approvers }) => (
                  <FeeEntryCard key={entry.id} isLinked viewer={viewer} entry={entry} approvers={approvers} />
                ))}
              </div>
            )}
          </section>
        </PageColumns>
      )}
      {ledger.length > 0 && (
        <section className="mt-8">
          <SectionHead
            title={t('ledger')}
            count={sum.count}
            actions={
              <ButtonLink isSmall href="/fees/ledger">
                {t('wholeLedger')}
              </ButtonLink>
            }
          />
          <LedgerTable entries={ledger} totalOre={sum.totalOre} />
        </section>
      )}
      {agreements.length > 0 && (
        <section className="mt-8">
          <SectionHead title={t('agreements')} count={agreements.length} />
          <LineList>
            {agreements.map((agreement) => (
              <Line
                key={agreement.id}
                title={<AppLink href={`/fees/agreements/${agreement.id}`}>{agreement.title}</AppLink>}
                meta={termsText(agreement.latest, locale)}
                end={
                  <>
                    <span>{agreement.fundraiserName}</span>
                    <span className="text-ink-3">{agreement.payerName}</span>
                  </>
                }
              />
            ))}
          </LineList>
        </section>
      )}
    </>
  )
}
