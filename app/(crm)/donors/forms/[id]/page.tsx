import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageColumns } from '#app/ui/columns.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { AppLink } from '#app/ui/app-link.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { applicationsFor } from '#lib/applications/openings/data.ts'
import { contentOf, formById } from '#lib/donors/forms/data.ts'
import { formVersionAt, formVersions } from '#lib/donors/forms/versions/data.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { removeForm } from '../actions.ts'
import { FormDemands, FormPapers, FormQuestions } from '../form-shown.tsx'
import { formLabel } from '../form-text.ts'
import { FormUse } from './form-use.tsx'

export async function generateMetadata({ params }: PageProps<'/donors/forms/[id]'>): Promise<Metadata> {
  const found = await formById(await requireViewer(), (await params).id)
  const t = await getTranslations('forms')
  return { title: found && `${t('title')} · ${found.donorName}` }
}

/** A giver's form, whole: as it is now, or as it was when applications began with it (`?number=`). */
export default async function FormPage({ params, searchParams }: PageProps<'/donors/forms/[id]'>) {
  const viewer = await requireViewer()
  const form = await formById(viewer, (await params).id)
  if (!form) notFound()
  const { number } = flat(await searchParams)
  const [t, locale, content, versions, applications, old] = await Promise.all([
    getTranslations('forms'),
    getLocale(),
    contentOf(form),
    formVersions(viewer, form.id),
    applicationsFor(viewer, { formId: form.id }),
    number && /^\d{1,6}$/.test(number) ? formVersionAt(viewer, form.id, Number(number)) : undefined,
  ])
  if (number && !old) notFound()
  const shown = old?.content ?? content
  const mayEdit = can(viewer, 'form:edit', viewer)
  const href = `/donors/forms/${form.id}`
  return (
    <>
      <PageHeader
        title={t('title')}
        crumbs={[
          { href: `/donors/${form.donorId}`, label: form.donorName },
          ...(form.callId && form.callTitle ? [{ href: `/donors/calls/${form.callId}`, label: form.callTitle }] : []),
        ]}
        line={
          <>
            <span>{formLabel(form, locale)}</span>
            <span>{t('page.version', { number: String(old?.number ?? form.number) })}</span>
          </>
        }
        actions={
          mayEdit && (
            <>
              {versions.length === 0 && (
                <VerbButton
                  action={removeForm}
                  input={{ id: form.id }}
                  done={t('page.removed')}
                  goTo={`/donors/${form.donorId}`}
                  confirm={{ title: t('page.removeTitle'), text: t('page.removeText'), yes: t('page.removeYes'), no: t('page.removeNo') }}
                >
                  {t('page.remove')}
                </VerbButton>
              )}
              <ButtonLink href={`/donors/forms/new?from=${form.id}`}>{t('page.copy')}</ButtonLink>
              <ButtonLink kind="main" href={`${href}/edit`}>
                {t('page.edit')}
              </ButtonLink>
            </>
          )
        }
      />
      {old && old.number !== form.number && (
        <div className="mb-6">
          <Note kind="rest" actions={<AppLink href={href}>{t('page.now')}</AppLink>}>
            {t('page.oldNote')}
          </Note>
        </div>
      )}
      <PageColumns
        side={
          <>
            <Card title={t('page.demands')}>
              <FormDemands content={shown} />
            </Card>
            <Card title={t('page.papers')} count={shown.papers.length || undefined}>
              <FormPapers papers={shown.papers} />
            </Card>
            <FormUse form={form} versions={versions} applications={applications} locale={locale} />
          </>
        }
      >
        <section>
          <SectionHead title={t('page.questions')} count={shown.questions.length || undefined} />
          <FormQuestions questions={shown.questions} />
        </section>
      </PageColumns>
    </>
  )
}
