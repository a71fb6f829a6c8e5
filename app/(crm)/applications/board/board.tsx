import { useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { openStages } from '#db/vocabulary/applications.ts'
import type { BoardCard } from '#lib/applications/list/data.ts'
import { movesFrom, type Stage } from '#lib/applications/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { formatOre } from '#lib/money.ts'
import type { Viewer } from '#lib/viewer.ts'
import { moveStage } from '../actions.ts'

/** Stage by stage: how many, for how much, expected. Loans stand beside the sum, never in it; the menu moves a card. */
export function Board({ viewer, cards, locale }: { viewer: Viewer; cards: BoardCard[]; locale: Locale }) {
  const t = useTranslations('applications.boardPage')
  const word = wordsIn(locale)
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  const sumOf = (some: BoardCard[], ore: (card: BoardCard) => number | null) => some.reduce((all, card) => all + (ore(card) ?? 0), 0)
  return (
    <div role="region" aria-label={t('caption')} tabIndex={0} className="overflow-x-auto rounded-3 border border-line bg-surface">
      <ol className="grid lg:min-w-[68rem] lg:grid-cols-7 lg:divide-x lg:divide-line max-lg:divide-y max-lg:divide-line">
        {openStages.map((stage) => (
          <Column key={stage} stage={stage} own={cards.filter((card) => card.stage === stage)} />
        ))}
      </ol>
    </div>
  )

  function Column({ stage, own }: { stage: Stage; own: BoardCard[] }) {
    const counted = own.filter(({ isRepayable }) => !isRepayable)
    const [applied, weighted, loans] = [
      sumOf(counted, ({ appliedOre }) => appliedOre),
      sumOf(counted, (card) => card.weightedOre),
      sumOf(
        own.filter(({ isRepayable }) => isRepayable),
        ({ appliedOre }) => appliedOre,
      ),
    ]
    return (
      <li className="min-w-0 p-3">
        <h2 className="flex justify-between gap-2 text-base font-medium">
          {word('applicationStages', stage)}
          <span className="text-ink-3">{own.length}</span>
        </h2>
        <p className={applied > 0 ? 'text-lg font-figure tracking-[-.015em]' : 'text-ink-2'}>
          {applied > 0 ? kroner(applied) : own.length > 0 ? t('noAmount') : t('none')}
        </p>
        <p className="text-sm text-ink-3 lg:min-h-5">
          {[applied > 0 && t('weighted', { amount: kroner(weighted) }), loans > 0 && t('loans', { amount: kroner(loans) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ul className="mt-2 grid gap-2 empty:hidden">
          {own.map((card) => (
            <li key={card.id}>
              <Card card={card} />
            </li>
          ))}
        </ul>
      </li>
    )
  }

  function Card({ card }: { card: BoardCard }) {
    const moves = viewer.role === 'auditor' ? [] : movesFrom(card.stage)
    return (
      <article className="rounded-2 border border-line p-2.5 text-sm">
        <AppLink href={`/applications/${card.id}`} className="font-medium text-ink no-underline hover:underline">
          {card.title}
        </AppLink>
        <p className="text-ink-2">{[card.donor, card.lead].filter(Boolean).join(' · ')}</p>
        {card.appliedOre !== null && <p className="text-ink-2">{kroner(card.appliedOre)}</p>}
        {card.deadlineDay && (
          <p className="text-ink-3">{t.rich('due', { day: () => <DayText key="day" day={card.deadlineDay} locale={locale} /> })}</p>
        )}
        {card.onHoldReason && <p className="text-ink-3">{t('held', { reason: card.onHoldReason })}</p>}
        {moves.length > 0 && (
          <div className="mt-1.5">
            <Menu
              label={t('move')}
              name={t('moveName', { title: card.title })}
              isSmall
              kind="quiet"
              side="left"
              items={moves.includes('ready') ? [{ href: `/applications/${card.id}/ready`, label: word('applicationStages', 'ready') }] : []}
            >
              {moves
                .filter((to) => to !== 'ready')
                .map((to) => (
                  <VerbButton
                    key={to}
                    kind="quiet"
                    action={moveStage}
                    input={{ id: card.id, version: card.version, to }}
                    done={t('moved', { title: card.title })}
                    undo={
                      card.stage === 'ready'
                        ? undefined
                        : { action: moveStage, input: { id: card.id, version: card.version + 1, to: card.stage } }
                    }
                  >
                    {word('applicationStages', to)}
                  </VerbButton>
                ))}
            </Menu>
          </div>
        )}
      </article>
    )
  }
}
