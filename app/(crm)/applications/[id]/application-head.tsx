import { useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Application } from '#lib/applications/data.ts'
import { isDraft, isOpen, isWithGiver, isWritable, movesFrom, outcomesFrom } from '#lib/applications/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { moveStage } from '../actions.ts'

/** What it is, and the one thing to do next: send it, or note the answer. */
export function ApplicationHead({ viewer, row, leads, locale }: { viewer: Viewer; row: Application; leads: string[]; locale: Locale }) {
  const t = useTranslations('applications')
  const word = wordsIn(locale)
  const href = `/applications/${row.id}`
  const mayEdit = can(viewer, 'application:edit', row)
  const isUnsent = isDraft(row.stage) || row.stage === 'ready'
  const moves = movesFrom(row.stage)
  return (
    <>
      <PageHeader
        title={row.title}
        crumbs={[
          { href: '/applications', label: t('title') },
          { href: `/donors/${row.donorId}`, label: row.donorName },
        ]}
        line={
          <>
            {leads.length > 0 && <span>{leads.join(', ')}</span>}
            {row.appliedOre !== null && <b>{formatAmount(row.appliedOre, row.currency, locale, { decimals: 0 })}</b>}
            <span>{word('applicationStages', row.stage)}</span>
            {row.deadlineDay && isOpen(row.stage) && (
              <span>
                {t('page.deadline').toLowerCase()} <DayText day={row.deadlineDay} locale={locale} form="long" />
              </span>
            )}
          </>
        }
        actions={
          mayEdit && (
            <>
              <ButtonLink href={`${href}/edit`}>{t('page.edit')}</ButtonLink>
              {moves.length > 0 && (
                <Menu
                  label={t('page.move')}
                  items={moves.includes('ready') ? [{ href: `${href}/ready`, label: word('applicationStages', 'ready') }] : []}
                >
                  {moves
                    .filter((to) => to !== 'ready')
                    .map((to) => (
                      <VerbButton
                        key={to}
                        kind="quiet"
                        action={moveStage}
                        input={{ id: row.id, version: row.version, to }}
                        done={t('boardPage.moved', { title: row.title })}
                      >
                        {word('applicationStages', to)}
                      </VerbButton>
                    ))}
                </Menu>
              )}
              {isUnsent && <ButtonLink href={`${href}/answer?outcome=withdrawn`}>{t('page.withdraw')}</ButtonLink>}
              {row.stage === 'submitted' && <ButtonLink href={`${href}/send?what=more`}>{t('page.more')}</ButtonLink>}
              {row.stage === 'more_info' && <ButtonLink href={`${href}/send?what=supplement`}>{t('page.supplement')}</ButtonLink>}
              {!isOpen(row.stage) && <ButtonLink href={`${href}/retarget`}>{t('page.retarget')}</ButtonLink>}
              {isWritable(row.stage) && <ButtonLink href={`${href}/write`}>{t('page.write')}</ButtonLink>}
              {isUnsent && (
                <ButtonLink kind="main" href={`${href}/send`}>
                  {t('page.send')}
                </ButtonLink>
              )}
              {(isWithGiver(row.stage) || (row.stage === 'unanswered' && outcomesFrom(row.stage).length > 0)) && (
                <ButtonLink kind="main" href={`${href}/answer`}>
                  {t('page.answer')}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {row.onHoldReason && isOpen(row.stage) && (
        <div className="mb-6">
          <Note kind="rest" title={t('page.held')}>
            {row.onHoldReason}
          </Note>
        </div>
      )}
    </>
  )
}
