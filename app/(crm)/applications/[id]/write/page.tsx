import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AppLink } from '#app/ui/app-link.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { countingRules, sectionStates } from '#db/vocabulary/applications.ts'
import { applicationById } from '#lib/applications/data.ts'
import { readyPoints } from '#lib/applications/ready/data.ts'
import { isWritable } from '#lib/applications/rules.ts'
import { sectionsOf, sectionVersions } from '#lib/applications/sections/data.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { formatInstant } from '#lib/day.ts'
import { flat } from '#lib/list.ts'
import { can } from '#lib/permissions.ts'
import { ownDraft } from '#lib/records/drafts/data.ts'
import { requireViewer } from '#lib/session.ts'
import { people } from '#lib/settings/data.ts'
import { moveSection, removeSection } from '../../actions.ts'
import { choicesIn, named } from '../../choices.ts'
import { ruleText } from '../../../donors/forms/form-text.ts'
import { ApplicationReady } from '../application-ready.tsx'
import { FormNote } from '../form-note.tsx'
import { AnswerForm } from './answer-form.tsx'
import { QuestionForm } from './question-form.tsx'
import { QuestionList } from './question-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.write')
  return { title: t('title') }
}

/** The workspace: the giver's questions, the text, and what stands before sending. `?section=` chooses, `?new=1` and `?edit=` change the questions. */
export default async function WritePage({ params, searchParams }: PageProps<'/applications/[id]/write'>) {
  const viewer = await requireViewer()
  const row = await applicationById(viewer, (await params).id)
  if (!row) notFound()
  const given = flat(await searchParams)
  const [t, locale, sections, points, everyone] = await Promise.all([
    getTranslations('applications'),
    getLocale(),
    sectionsOf(viewer, row.id),
    readyPoints(viewer, row),
    people(viewer),
  ])
  const mayEdit = can(viewer, 'application:edit', row) && isWritable(row.stage)
  const chosen = sections.find(({ id }) => id === (given.edit ?? given.section)) ?? sections[0]
  const place = sections.findIndex(({ id }) => id === chosen?.id)
  const isAsking = mayEdit && (given.new !== undefined || given.edit !== undefined || !chosen)
  if (!chosen && !mayEdit) notFound()
  const asked = given.edit !== undefined && chosen ? chosen : null
  const versions = chosen ? await sectionVersions(viewer, chosen.id) : []
  const texts = messagesFor(locale).applications.write
  const href = `/applications/${row.id}/write`
  const mayWrite = chosen !== undefined && isWritable(row.stage) && can(viewer, 'section:write', { ...row, ownerId: chosen.ownerId })
  return (
    <>
      <PageHeader
        title={row.title}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/applications/${row.id}`, label: row.donorName },
        ]}
        line={t('write.questions')}
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`${href}?new=1`}>{t('write.add')}</ButtonLink>
              {row.stage !== 'more_info' && (
                <ButtonLink kind="main" href={`/applications/${row.id}/send`}>
                  {t('page.send')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <FormNote viewer={viewer} row={row} />
      <div className="grid items-start gap-8 lg:grid-cols-[232px_minmax(0,1fr)_320px]">
        <QuestionList sections={sections} currentId={isAsking && !asked ? null : (chosen?.id ?? null)} href={href} locale={locale} />
        <div className="min-w-0">
          {isAsking ? (
            <FormFrame isWide key={asked?.id ?? 'new'}>
              <SectionHead
                title={asked ? t('write.editTitle') : t('write.addTitle')}
                note={sections.length === 0 ? t('write.first') : undefined}
              />
              <QuestionForm
                texts={texts}
                href={href}
                choices={{
                  rule: choicesIn(locale, 'countingRules', countingRules),
                  person: named(everyone.filter(({ isActive, role }) => isActive && role !== 'auditor')),
                }}
                values={{
                  id: asked?.id ?? '',
                  version: asked?.version ?? null,
                  applicationId: row.id,
                  question: asked?.question ?? '',
                  limitCount: asked?.limitCount ?? '',
                  countingRule: asked?.countingRule ?? 'characters',
                  lineBreakCounts: asked?.lineBreakCounts ?? 1,
                  toleranceBps: asked?.toleranceBps ?? '',
                  ownerId: asked?.ownerId ?? '',
                  dueDay: asked?.dueDay ?? '',
                }}
              />
            </FormFrame>
          ) : (
            chosen && (
              <>
                <SectionHead
                  title={chosen.question}
                  note={chosen.dueDay && t.rich('write.due', { day: () => <DayText key="day" day={chosen.dueDay} locale={locale} /> })}
                  actions={
                    mayEdit && (
                      <AppLink href={`${href}?edit=${chosen.id}`} className="text-sm">
                        {t('write.edit')}
                      </AppLink>
                    )
                  }
                />
                <div className="mb-4 max-w-measure text-ink-2">
                  {chosen.help && <p className="whitespace-pre-line">{chosen.help}</p>}
                  <p className="text-sm text-ink-3">{ruleText(chosen, locale)}</p>
                </div>
                {mayWrite ? (
                  <FormFrame isWide key={chosen.id}>
                    <AnswerForm
                      draft={await ownDraft(viewer, `section:${chosen.id}`)}
                      texts={texts}
                      rule={{
                        unit: chosen.countingRule,
                        lineBreak: chosen.lineBreakCounts === 2 ? 2 : 1,
                        limit: chosen.limitCount,
                        toleranceBps: chosen.toleranceBps,
                      }}
                      states={choicesIn(locale, 'sectionStates', sectionStates)}
                      values={{
                        id: chosen.id,
                        version: chosen.version,
                        text: chosen.text,
                        state: chosen.state === 'empty' ? 'draft' : chosen.state,
                      }}
                    />
                  </FormFrame>
                ) : (
                  <>
                    <p className="max-w-measure leading-read whitespace-pre-line">{chosen.text || t('write.notBegun')}</p>
                    {!isWritable(row.stage) && <p className="mt-3 text-ink-2">{t('write.frozen')}</p>}
                  </>
                )}
                {mayEdit && (
                  <div className="mt-4 -ml-2 flex flex-wrap gap-2">
                    {place > 0 && (
                      <VerbButton isSmall kind="quiet" action={moveSection} input={{ id: chosen.id, direction: 'up' as const }}>
                        {t('write.up')}
                      </VerbButton>
                    )}
                    {place < sections.length - 1 && (
                      <VerbButton isSmall kind="quiet" action={moveSection} input={{ id: chosen.id, direction: 'down' as const }}>
                        {t('write.down')}
                      </VerbButton>
                    )}
                    {chosen.text === '' && (
                      <VerbButton
                        isSmall
                        kind="quiet"
                        action={removeSection}
                        input={{ id: chosen.id }}
                        done={t('write.removed')}
                        goTo={href}
                      >
                        {t('write.remove')}
                      </VerbButton>
                    )}
                  </div>
                )}
                {versions.length > 1 && (
                  <details className="mt-6">
                    <summary className="font-medium">{t('write.versions')}</summary>
                    <ul className="mt-2 divide-y divide-line">
                      {versions.slice(1).map((version) => (
                        <li key={version.id} className="py-3">
                          <p className="text-sm text-ink-3">
                            {formatInstant(version.at, locale)} · {version.by}
                          </p>
                          <p className="max-w-measure whitespace-pre-line">{version.text || t('write.notBegun')}</p>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </>
            )
          )}
        </div>
        <ApplicationReady viewer={viewer} row={row} points={points} locale={locale} />
      </div>
    </>
  )
}
