import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { enterpriseById, membershipById } from '#lib/enterprises/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { MembershipEndForm, MembershipForm } from './membership-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('enterprises.membership')
  return { title: t('title') }
}

/** A new membership, or the end of one (`?id=`). */
export default async function MembershipPage({ params, searchParams }: PageProps<'/enterprises/[id]/membership'>) {
  const viewer = await requireViewer()
  const found = await enterpriseById(viewer, (await params).id)
  if (!found || !can(viewer, 'membership:edit', found)) notFound()
  const { id } = flat(await searchParams)
  const known = id ? await membershipById(viewer, id) : undefined
  if (id && known?.enterpriseId !== found.id) notFound()
  const locale = await getLocale()
  const { membership: texts, title } = messagesFor(locale).enterprises
  return (
    <>
      <PageHeader
        title={known ? texts.end : texts.title}
        crumbs={[
          { href: '/enterprises', label: title },
          { href: `/enterprises/${found.id}`, label: found.name },
        ]}
      />
      <FormFrame>
        {known ? (
          <MembershipEndForm
            enterpriseId={found.id}
            texts={texts}
            values={{ id: known.id, version: known.version, toDay: viewer.today, note: known.note }}
          />
        ) : (
          <MembershipForm texts={texts} values={{ enterpriseId: found.id, fromDay: viewer.today, toDay: '', note: '' }} />
        )}
      </FormFrame>
    </>
  )
}
