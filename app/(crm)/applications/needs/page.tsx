import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ListView } from '#app/(crm)/list-view.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { needStates } from '#db/vocabulary/applications.ts'
import { needById, needsWithFunding } from '#lib/applications/needs/data.ts'
import { needListOf } from '#lib/applications/needs/list/data.ts'
import { enterpriseChoices } from '#lib/enterprises/data.ts'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { exportHrefs, flat, openList } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn, named } from '../choices.ts'
import { NeedForm } from './need-form.tsx'
import { NeedList } from './need-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.needs')
  return { title: t('title') }
}

/** What is lacking and who has been asked. `?new=1` writes one, `?id=` corrects one. */
export default async function NeedsPage({ searchParams }: PageProps<'/applications/needs'>) {
  const viewer = await requireViewer()
  const params = await searchParams
  const given = flat(params)
  const needs = await needsWithFunding(viewer)
  const list = needListOf(needs)
  const [t, locale, view, enterprises] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    openList(list, viewer, params),
    enterpriseChoices(viewer, viewer.role === 'enterprise'),
  ])
  const shown = view.rows.flatMap((row) => needs.find(({ id }) => id === row.id) ?? [])
  const whose = enterprises.filter(({ id }) => needs.some((need) => need.enterpriseIds.includes(id)))
  const edited = given.id ? await needById(viewer, given.id) : undefined
  if (given.id && (!edited || !can(viewer, 'need:edit', edited))) notFound()
  const mayCreate = can(viewer, 'need:create', viewer)
  const isWriting = edited !== undefined || (mayCreate && given.new !== undefined)
  const fields = messagesFor(locale).applications.needs
  return (
    <>
      <PageHeader
        title={t('needs.title')}
        line={t('needs.line')}
        crumbs={[{ href: '/applications', label: t('title') }]}
        actions={
          mayCreate &&
          !isWriting && (
            <ButtonLink kind="main" href="/applications/needs?new=1">
              {t('needs.new')}
            </ButtonLink>
          )
        }
      />
      {isWriting && (
        <Card title={edited ? t('needs.edit') : t('needs.new')} className="mb-8">
          <FormFrame key={edited?.id ?? 'new'}>
            <NeedForm
              texts={{ ...fields.fields, saved: fields.saved }}
              choices={{ enterprise: named(enterprises), state: choicesIn(locale, 'needStates', needStates) }}
              values={{
                id: edited?.id ?? '',
                version: edited?.version ?? null,
                title: edited?.title ?? '',
                text: edited?.text ?? '',
                amountOre: edited?.amountOre ?? '',
                byDay: edited?.byDay ?? '',
                enterpriseId: edited?.enterpriseIds[0] ?? (enterprises.length === 1 ? enterprises[0]?.id : '') ?? '',
                state: edited?.state ?? 'open',
              }}
            />
          </FormFrame>
        </Card>
      )}
      {needs.length === 0 && !isWriting ? (
        <EmptyState
          text={t('needs.empty')}
          actions={
            mayCreate && (
              <ButtonLink kind="main" href="/applications/needs?new=1">
                {t('needs.new')}
              </ButtonLink>
            )
          }
        />
      ) : (
        needs.length > 0 && (
          <ListView
            list={list}
            view={view}
            caption={t('needs.title')}
            label={labelsIn(locale, 'applications', 'needs', 'columns')}
            words={wordsIn(locale)}
            hrefOf={() => null}
            search={{ name: 'q', label: t('needs.searchIn') }}
            fields={[
              { name: 'state', label: t('needs.state'), kind: 'choice', options: choicesIn(locale, 'needStates', needStates) },
              { name: 'enterprise', label: t('needs.whose'), kind: 'choice', options: named(whose) },
            ]}
            quick={[{ name: 'missing', value: '1', label: t('needs.isMissing') }]}
            exports={exportHrefs('needs', params)}
            table={<NeedList viewer={viewer} needs={shown} locale={locale} />}
            empty={<EmptyState text={t('needs.emptyFilter')} />}
          />
        )
      )}
    </>
  )
}
