import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { flat } from '#lib/list.ts'
import { codeById } from '#lib/outcomes/person-codes/data.ts'
import { requireViewer } from '#lib/session.ts'
import { settingsOn } from '#lib/settings/data.ts'
import { PrintButton } from '#app/ui/print-button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outcomes.card')
  return { title: t('title') }
}

/** The card: the code large, the spoken name under it. Prints at 85 × 54 mm. */
export default async function CardPage({ params, searchParams }: PageProps<'/outcomes/codes/[id]/card'>) {
  const viewer = await requireViewer()
  const found = await codeById(viewer, (await params).id)
  if (!found) notFound()
  const [t, courses, { networkName }] = await Promise.all([
    getTranslations('outcomes.card'),
    getTranslations('outcomes.courses'),
    settingsOn(viewer.today),
  ])
  const { course } = flat(await searchParams)
  return (
    <>
      <div className="print:hidden">
        <PageHeader title={t('title')} crumbs={[{ href: '/outcomes/courses', label: courses('title') }]} />
      </div>
      <div className="grid h-[54mm] w-[85mm] max-w-full content-center justify-items-center gap-1 rounded-4 border border-line-strong bg-surface p-4 text-center">
        <p className="text-sm text-ink-2">{networkName}</p>
        <p className="text-3xl font-bold tracking-[-.01em] whitespace-nowrap max-sm:text-2xl">{found.code}</p>
        <p className="text-lg">{t('called', { name: found.spokenName })}</p>
      </div>
      <div className="print:hidden">
        <p className="mt-4 max-w-measure text-ink-2">{t('keep')}</p>
        <p className="mt-5 flex flex-wrap gap-2">
          <PrintButton label={t('print')} isMain />
          <ButtonLink kind="quiet" href={course ? `/outcomes/courses/${encodeURIComponent(course)}` : '/outcomes/courses'}>
            {t('toCourse')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}
