import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { suggestDonors } from '#lib/donors/data.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('donors.log')
  return { title: t('title') }
}

/** Notes a contact from anywhere: first whom with. Works without the script. */
export default async function NotePage({ searchParams }: PageProps<'/donors/note'>) {
  const viewer = await requireViewer()
  if (!can(viewer, 'log:create', viewer)) notFound()
  const { q = '' } = flat(await searchParams)
  const [t, found] = await Promise.all([getTranslations('donors.log'), suggestDonors(viewer, q)])
  return (
    <>
      <PageHeader title={t('title')} line={t('whom')} />
      <form className="mb-4 max-w-form">
        <label htmlFor="q" className="mb-1 block font-medium">
          {t('donor')}
        </label>
        <input id="q" name="q" type="search" className="in text-md" defaultValue={q} autoFocus autoComplete="off" />
      </form>
      <Card isFlush className="max-w-form">
        <ul className="divide-y divide-line">
          {found.map((donor) => (
            <li key={donor.id}>
              <AppLink
                href={`/donors/${donor.id}/log`}
                className="flex min-h-(--row) items-center justify-between gap-3 px-4 no-underline hover:bg-hover"
              >
                <span className="font-medium">{donor.label}</span>
                <span className="text-sm text-ink-3">{donor.hint}</span>
              </AppLink>
            </li>
          ))}
          {found.length === 0 && <li className="px-4 py-3 text-ink-2">{t('nobody')}</li>}
        </ul>
      </Card>
    </>
  )
}
