import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { applicationById } from '#lib/applications/data.ts'
import { answeredOf, formStanding } from '#lib/applications/forms/data.ts'
import { changesIn } from '#lib/applications/forms/rules.ts'
import { isWritable } from '#lib/applications/rules.ts'
import { contentOf } from '#lib/donors/forms/data.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { FormDemands, FormPapers } from '../../../donors/forms/form-shown.tsx'
import { formLabel } from '../../../donors/forms/form-text.ts'
import { FormChanges } from './form-changes.tsx'
import { TakeButtons } from './take-buttons.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forms.take')
  return { title: t('title') }
}

/** The giver's form beside an application: what would change, before it does. `?form=` looks at another of the giver's forms. */
export default async function ApplicationFormPage({ params, searchParams }: PageProps<'/applications/[id]/form'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row) notFound()
  const asked = flat(await searchParams).form
  const [t, locale, standing, sections] = await Promise.all([
    getTranslations('forms'),
    getLocale(),
    formStanding(viewer, row),
    answeredOf(viewer, row.id),
  ])
  const { state, choices } = standing
  const form = choices.find(({ id }) => id === asked) ?? (state === 'other' ? choices[0] : standing.form) ?? null
  const content = form && (await contentOf(form))
  const isOpen = isWritable(row.stage)
  const mayEdit = isOpen && can(viewer, 'application:edit', row)
  const others = choices.filter(({ id }) => id !== form?.id)
  return (
    <>
      <PageHeader
        title={t('take.title')}
        crumbs={[
          { href: `/donors/${row.donorId}`, label: row.donorName },
          { href: `/applications/${row.id}`, label: row.title },
        ]}
        line={form ? formLabel(form, locale) : row.donorName}
        actions={form && mayEdit && <TakeButtons row={row} form={form} state={form.id === row.formId ? state : 'unused'} />}
      />
      {form === null || content === null ? (
        <p className="max-w-measure">
          {t('take.none')}{' '}
          {can(viewer, 'form:edit', viewer) && (
            <AppLink href={`/donors/forms/new?donor=${row.donorId}${row.callId ? `&call=${row.callId}` : ''}`}>{t('card.add')}</AppLink>
          )}
        </p>
      ) : (
        <PageColumns
          side={
            <>
              <Card title={t('take.demands')}>
                <FormDemands content={content} />
              </Card>
              <Card title={t('page.papers')} count={content.papers.length || undefined}>
                <FormPapers papers={content.papers} />
              </Card>
              {others.length > 0 && (
                <Card title={t('take.others')}>
                  <ul className="grid gap-1">
                    {others.map((one) => (
                      <li key={one.id}>
                        <AppLink href={`/applications/${row.id}/form?form=${one.id}`}>{formLabel(one, locale)}</AppLink>
                      </li>
                    ))}
                  </ul>
                </Card>
              )}
            </>
          }
        >
          <p className="max-w-measure">
            {t(form.id === row.formId ? `take.${state}` : 'take.unused', { giver: row.donorName })}{' '}
            {isOpen ? t('take.safe') : t('take.frozen')}
          </p>
          <FormChanges changes={changesIn(sections, content.questions)} />
          <p>
            <AppLink href={`/donors/forms/${form.id}`}>{t('card.see')}</AppLink>
          </p>
        </PageColumns>
      )}
    </>
  )
}
