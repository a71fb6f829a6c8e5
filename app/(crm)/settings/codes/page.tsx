import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { openCodeLists } from '#db/vocabulary/records.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { codeItems } from '#lib/settings/codes/data.ts'
import { holdsOn } from '#lib/settings/codes/rules.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.codes')
  return { title: t('title') }
}

/** The network's own lists of words, each with the days it holds. */
export default async function CodesPage() {
  const viewer = await requireViewer()
  if (!can(viewer, 'network:manage', viewer)) notFound()
  const [t, locale, items] = await Promise.all([getTranslations('settings.codes'), getLocale(), codeItems(viewer)])
  const word = wordsIn(locale)
  const dayOr = (day: string | null) => (day ? <DayText day={day} locale={locale} /> : t('always'))
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      <div className="space-y-8">
        {openCodeLists.map((list) => {
          const own = items.filter((item) => item.list === list)
          return (
            <section key={list}>
              <SectionHead
                title={word('codeLists', list)}
                count={own.length || undefined}
                actions={
                  <ButtonLink isSmall href={`/settings/codes/new?list=${list}`}>
                    {t('new')}
                  </ButtonLink>
                }
              />
              {own.length === 0 ? (
                <EmptyState text={t('empty')} />
              ) : (
                <SimpleTable
                  caption={word('codeLists', list)}
                  columns={[
                    { id: 'da', label: t('word') },
                    { id: 'en', label: t('english') },
                    { id: 'from', label: t('from') },
                    { id: 'to', label: t('to') },
                    { id: 'givers', label: t('givers'), isNumber: true },
                  ]}
                  rows={own.map((item) => ({
                    id: item.id,
                    cells: [
                      <span key="da" className="inline-flex flex-wrap items-center gap-2">
                        <AppLink href={`/settings/codes/${item.id}`}>{item.labelDa}</AppLink>
                        {!holdsOn(item, viewer.today) && <Badge tone="rest">{t('ended')}</Badge>}
                      </span>,
                      item.labelEn,
                      dayOr(item.validFrom),
                      dayOr(item.validTo),
                      item.givers,
                    ],
                  }))}
                />
              )}
            </section>
          )
        })}
      </div>
    </>
  )
}
