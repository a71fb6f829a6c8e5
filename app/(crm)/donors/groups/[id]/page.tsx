import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { GoldenBadge } from '#app/ui/badge.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { StatusMark } from '#app/ui/status-mark.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { groupById, groupGivers, groupStanding } from '#lib/donors/groups/data.ts'
import { formatDay } from '#lib/day.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { dissolveGroup } from '../../actions.ts'
import { statusTone } from '../../donor-cells.ts'
import { GroupForm } from '../group-form.tsx'
import { GroupGiverForm } from '../group-giver-form.tsx'
import { GroupGivers } from './group-givers.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/groups/[id]'>): Promise<Metadata> {
  const group = await groupById(await requireViewer(), (await params).id)
  return { title: group?.name }
}

export default async function GroupPage({ params }: PageProps<'/donors/groups/[id]'>) {
  const viewer = await requireViewer()
  const group = await groupById(viewer, (await params).id)
  if (!group) notFound()
  const [t, locale, givers] = await Promise.all([getTranslations('groups'), getLocale(), groupGivers(viewer, group.id)])
  const standing = await groupStanding(viewer, givers)
  const texts = messagesFor(locale)
  const mayEdit = can(viewer, 'group:edit', group)
  return (
    <>
      <PageHeader
        title={group.name}
        line={
          <>
            {standing?.isGolden && <GoldenBadge>{t('golden', { count: standing.awards })}</GoldenBadge>}
            {standing && (
              <StatusMark tone={statusTone[standing.outlook.status]} label={wordsIn(locale)('goldenStatuses', standing.outlook.status)} />
            )}
            {standing?.outlook.expectedDay && (
              <span>{t('expected', { day: formatDay(standing.outlook.expectedDay, locale, 'monthYear') })}</span>
            )}
            <span>{t('count', { count: givers.length })}</span>
          </>
        }
        crumbs={[
          { href: '/donors', label: texts.donors.title },
          { href: '/donors/groups', label: t('title') },
        ]}
        actions={
          mayEdit &&
          givers.length === 0 && (
            <VerbButton action={dissolveGroup} input={{ id: group.id }} done={t('dissolved')} goTo="/donors/groups">
              {t('dissolve')}
            </VerbButton>
          )
        }
      />
      <div className="space-y-8">
        <GroupGivers groupId={group.id} givers={givers} knowsRelation={viewer.role !== 'enterprise'} mayEdit={mayEdit} />
        {mayEdit && (
          <div className="grid items-start gap-8 md:grid-cols-2">
            <section>
              <SectionHead title={t('add')} />
              <FormFrame>
                <GroupGiverForm groupId={group.id} texts={texts.groups} />
              </FormFrame>
            </section>
            <section>
              <SectionHead title={t('rename')} />
              <FormFrame>
                <GroupForm values={{ id: group.id, version: group.version, name: group.name }} texts={texts.groups} />
              </FormFrame>
            </section>
          </div>
        )}
      </div>
    </>
  )
}
