import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#app/ui/button.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { Comparable, Suspected } from '#lib/duplicates/rules.ts'
import type { MergeKind } from '#lib/duplicates/merges/schema.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { dismissDuplicate, suggestDuplicate } from './actions.ts'
import { Reasons } from './pair-facts.tsx'

/** Pairs that look like one, each with why and what one can do about it. */
export function PairTable<Row extends Comparable>({
  viewer,
  kind,
  pairs,
  facts,
}: {
  viewer: Viewer
  kind: MergeKind
  pairs: readonly Suspected<Row>[]
  facts: (row: Row) => ReactNode
}) {
  const t = useTranslations('duplicates')
  const mayMerge = can(viewer, 'duplicate:merge', viewer)
  return (
    <SimpleTable
      caption={t('title')}
      hasRowKeys
      columns={[
        { id: 'first', label: t('columns.first') },
        { id: 'second', label: t('columns.second'), onPhone: 'full' },
        { id: 'reasons', label: t('columns.reasons'), onPhone: 'full' },
        { id: 'what', label: t('columns.what'), onPhone: 'full' },
      ]}
      rows={pairs.map(({ first, second, reasons, isOtherCvr }) => {
        const names = { first: first.name, second: second.name }
        const input = { kind, firstId: first.id, secondId: second.id }
        return {
          id: `${first.id} ${second.id}`,
          cells: [
            <span key="first">{facts(first)}</span>,
            <span key="second">{facts(second)}</span>,
            <Reasons key="reasons" reasons={reasons} isOtherCvr={isOtherCvr} />,
            <span key="what" className="flex flex-wrap gap-2">
              {mayMerge ? (
                <>
                  <ButtonLink
                    isSmall
                    href={`/donors/duplicates/merge?kind=${kind}&kept=${first.id}&gone=${second.id}`}
                    aria-label={t('mergeOf', names)}
                  >
                    {t('merge')}
                  </ButtonLink>
                  <VerbButton
                    isSmall
                    kind="quiet"
                    action={dismissDuplicate}
                    input={input}
                    label={t('differentOf', names)}
                    done={t('saidDifferent')}
                  >
                    {t('different')}
                  </VerbButton>
                </>
              ) : (
                !reasons.includes('said') && (
                  <VerbButton isSmall action={suggestDuplicate} input={input} label={t('suggestOf', names)} done={t('suggested')}>
                    {t('suggest')}
                  </VerbButton>
                )
              )}
            </span>,
          ],
        }
      })}
    />
  )
}
