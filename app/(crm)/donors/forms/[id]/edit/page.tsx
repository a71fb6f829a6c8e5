import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ButtonLink } from '#app/ui/button.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { countingRules } from '#db/vocabulary/applications.ts'
import { mitIdOwners } from '#db/vocabulary/donors.ts'
import { attachmentKinds } from '#db/vocabulary/records.ts'
import { contentOf, formById } from '#lib/donors/forms/data.ts'
import { questionsOf } from '#lib/donors/forms/questions/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { requireViewer } from '#lib/session.ts'
import { choicesIn } from '../../../../applications/choices.ts'
import { formLabel } from '../../form-text.ts'
import { DemandsForm } from './demands-form.tsx'
import { PaperForm } from './paper-form.tsx'
import { PaperRows } from './paper-rows.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuestionRows } from './question-rows.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forms.edit')
  return { title: t('title') }
}

/** A giver's form as it is written off: question by question, the papers, and what holds for the whole. `?question=` opens one. */
export default async function EditFormPage({ params, searchParams }: PageProps<'/donors/forms/[id]/edit'>) {
  const viewer = await requireViewer()
  const form = await formById(viewer, (await params).id)
  if (!form || !can(viewer, 'form:edit', viewer)) notFound()
  const [t, locale, questions, content] = await Promise.all([
    getTranslations('forms'),
    getLocale(),
    questionsOf(viewer, form.id),
    contentOf(form),
  ])
  const given = flat(await searchParams)
  const open = questions.find(({ id }) => id === given.question)
  const { fields, help, edit, megabytes } = messagesFor(locale).forms
  const href = `/donors/forms/${form.id}`
  const rules = choicesIn(locale, 'countingRules', countingRules)
  const last = questions.at(-1)
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        crumbs={[
          { href: `/donors/${form.donorId}`, label: form.donorName },
          { href, label: formLabel(form, locale) },
        ]}
        line={t('edit.line')}
        actions={<ButtonLink href={href}>{t('edit.done')}</ButtonLink>}
      />
      <div className="grid max-w-3xl gap-10">
        <section>
          <SectionHead title={t('page.questions')} count={questions.length || undefined} />
          <QuestionRows
            questions={questions}
            href={`${href}/edit`}
            openId={open?.id ?? null}
            form={
              open && (
                <QuestionForm
                  key={open.id}
                  values={{ ...open, help: open.help ?? '' }}
                  rules={rules}
                  texts={{ fields, help, edit }}
                  href={`${href}/edit`}
                />
              )
            }
          />
          {!open && (
            <FormFrame isWide>
              <h3 className="mt-6 mb-3 text-base">{t('edit.addTitle')}</h3>
              <QuestionForm
                key="new"
                values={{
                  id: '',
                  version: null,
                  formId: form.id,
                  question: '',
                  help: '',
                  isOptional: false,
                  limitCount: '',
                  countingRule: last?.countingRule ?? 'characters',
                  lineBreakCounts: last?.lineBreakCounts ?? 1,
                  toleranceBps: last?.toleranceBps ?? '',
                }}
                rules={rules}
                texts={{ fields, help, edit }}
                href={`${href}/edit`}
              />
            </FormFrame>
          )}
        </section>
        <section>
          <SectionHead title={t('page.papers')} count={content.papers.length || undefined} />
          <PaperRows papers={content.papers} />
          <FormFrame isWide>
            <PaperForm formId={form.id} kinds={choicesIn(locale, 'attachmentKinds', attachmentKinds)} texts={{ fields, help, edit }} />
          </FormFrame>
        </section>
        <section>
          <SectionHead title={t('page.demands')} />
          <FormFrame isWide>
            <DemandsForm
              values={{ ...content, id: form.id, version: form.version, mitIdOwner: form.mitIdOwner ?? '' }}
              owners={choicesIn(locale, 'mitIdOwners', mitIdOwners)}
              texts={{ fields, edit, megabytes }}
            />
          </FormFrame>
        </section>
      </div>
    </>
  )
}
