import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import type { Call } from '#lib/donors/calls/data.ts'
import { contentOf, formsFor } from '#lib/donors/forms/data.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { FormDemands, FormPapers, FormQuestions } from '../../forms/form-shown.tsx'
import { formLabel } from '../../forms/form-text.ts'

/** The form that holds for this call: its own, one for each round, else the giver's. */
export async function CallFormShown({ viewer, found: { call } }: { viewer: Viewer; found: Call }) {
  const [t, locale, forms] = await Promise.all([
    getTranslations('forms'),
    getLocale(),
    formsFor(viewer, { donorId: call.donorId, callId: call.id }),
  ])
  const own = forms.filter(({ callId }) => callId === call.id)
  const shown = await Promise.all(
    (own.length > 0 ? own : forms.slice(0, 1)).map(async (form) => ({ form, content: await contentOf(form) })),
  )
  return (
    <section>
      <SectionHead
        title={t('title')}
        note={own.length === 0 && shown.length > 0 ? t('card.fromGiver') : undefined}
        actions={
          can(viewer, 'form:edit', viewer) && (
            <AppLink href={`/donors/forms/new?donor=${call.donorId}&call=${call.id}`} className="text-sm">
              {t('card.addForCall')}
            </AppLink>
          )
        }
      />
      {shown.length === 0 && <p className="text-ink-2">{t('card.noneCall')}</p>}
      <div className="grid gap-6">
        {shown.map(({ form, content }) => (
          <div key={form.id} className="grid gap-3">
            <p className="flex flex-wrap gap-x-3">
              <AppLink href={`/donors/forms/${form.id}`} aria-label={`${t('card.see')}: ${formLabel(form, locale)}`}>
                {formLabel(form, locale)}
              </AppLink>
              <span className="text-ink-3">{t('summary', { questions: form.questionCount, papers: form.paperCount })}</span>
            </p>
            <FormQuestions questions={content.questions} />
            <FormDemands content={content} />
            <div>
              <h3 className="mb-1 text-base">{t('page.papers')}</h3>
              <FormPapers papers={content.papers} />
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}
