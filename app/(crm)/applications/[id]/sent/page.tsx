import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Checklist } from '#app/ui/checklist.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import { Money } from '#app/ui/money.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { applicationById } from '#lib/applications/data.ts'
import { snapshots } from '#lib/applications/sending/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { flat } from '#lib/list.ts'
import { requireViewer } from '#lib/session.ts'
import { stateWords } from '../../../donors/ready-text.ts'
import { BudgetTable } from '../../budget-table.tsx'
import { readyText } from '../../ready-text.ts'
import { numbered } from '../../section-count.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.sent')
  return { title: t('title') }
}

/** What was sent, as it was sent: text, budget, theory, annexes, and what stood open. `?id=` chooses among several. */
export default async function SentPage({ params, searchParams }: PageProps<'/applications/[id]/sent'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row) notFound()
  const [kept, { id }, t, locale] = await Promise.all([
    snapshots(viewer, row.id),
    searchParams.then(flat),
    getTranslations('applications'),
    getLocale(),
  ])
  const shown = kept.find((one) => one.id === id) ?? kept[0]
  if (!shown) notFound()
  const word = wordsIn(locale)
  const { content } = shown
  const rest = kept.filter((one) => one.id !== shown.id)
  return (
    <>
      <PageHeader
        title={word('snapshotKinds', shown.kind)}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
        line={
          <>
            <span>
              {t.rich('sent.how', {
                day: () => <DayText key="day" day={shown.day} locale={locale} form="long" />,
                channel: word('sendChannels', content.sending.channel),
              })}
            </span>
            {content.sending.time && <span>{t('sent.at', { time: content.sending.time.replace(':', '.') })}</span>}
            {content.sending.receipt && <span>{t('sent.receipt', { receipt: content.sending.receipt })}</span>}
            {shown.isWhole && <StatusMark tone="calm" label={t('sent.whole')} />}
          </>
        }
      />
      {!shown.isWhole && (
        <div className="mb-6">
          <Note kind="risk" title={t('sent.broken')} />
        </div>
      )}
      <div className="max-w-wide space-y-10">
        <DescriptionList
          isWide
          items={[
            { name: t('sent.applied'), value: <Money ore={content.appliedOre} currency={content.currency} decimals={2} locale={locale} /> },
            { name: t('sent.partners'), value: content.partners.map(({ name }) => name).join(', ') },
            { name: t('sent.by'), value: shown.by },
          ]}
        />
        <section className="space-y-6">
          <SectionHead title={t('sent.sections')} />
          {content.sections.length === 0 && <p className="text-ink-2">{t('sent.noText')}</p>}
          {content.sections.map((section, at) => (
            <div key={at}>
              <h3 className="text-base font-medium">{numbered(at, section.question)}</h3>
              <p className="mt-1 max-w-measure leading-read whitespace-pre-line">{section.text || t('sent.noText')}</p>
            </div>
          ))}
        </section>
        {content.budget.lines.length > 0 && (
          <section>
            <SectionHead title={t('sent.budget')} />
            <BudgetTable lines={content.budget.lines.map((line, at) => ({ ...line, id: String(at) }))} costOre={content.budget.costOre} />
          </section>
        )}
        {content.theory && (
          <section className="space-y-4">
            <SectionHead
              title={t('sent.theory')}
              note={t('page.theoryVersion', { title: content.theory.title, number: content.theory.number })}
            />
            {content.theory.parts.map((part) => (
              <div key={part.kind}>
                <h3 className="text-base font-medium">{word('theoryPartKinds', part.kind)}</h3>
                <p className="mt-1 max-w-measure leading-read whitespace-pre-line">{part.text || t('page.partEmpty')}</p>
              </div>
            ))}
          </section>
        )}
        {content.attachments.length > 0 && (
          <section>
            <SectionHead title={t('sent.attachments')} />
            <ul>
              {content.attachments.map(({ fileName, sha }) => (
                <li key={sha}>{fileName}</li>
              ))}
            </ul>
          </section>
        )}
        {content.openPoints.length > 0 && (
          <section>
            <SectionHead title={t('sent.open')} />
            <Checklist
              words={stateWords(locale)}
              lines={content.openPoints.map((point) => ({ id: point.id, state: point.kind, text: readyText(point, locale) }))}
            />
            {content.reason && (
              <p className="mt-3">
                <b>{t('sent.reason')}:</b> {content.reason}
              </p>
            )}
          </section>
        )}
        {rest.length > 0 && (
          <section>
            <SectionHead title={t('sent.earlier')} />
            <ul>
              {rest.map((one) => (
                <li key={one.id}>
                  <AppLink href={`/applications/${row.id}/sent?id=${one.id}`}>
                    {word('snapshotKinds', one.kind)} <DayText day={one.day} locale={locale} form="long" />
                  </AppLink>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
