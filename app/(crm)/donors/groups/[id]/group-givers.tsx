import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Money } from '#app/ui/money.tsx'
import { SimpleTable, type TableColumn } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import type { groupGivers } from '#lib/donors/groups/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { ungroupDonor, groupDonor } from '../../actions.ts'

type Givers = Awaited<ReturnType<typeof groupGivers>>

/** The givers of a group with what each gave, and the sum of them. */
export function GroupGivers({
  groupId,
  givers,
  knowsRelation,
  mayEdit,
}: {
  groupId: string
  givers: Givers
  knowsRelation: boolean
  mayEdit: boolean
}) {
  const t = useTranslations('groups')
  const locale = useLocale()
  const word = wordsIn(locale)
  if (givers.length === 0) return <EmptyState text={t('emptyGroup')} />
  const sums: TableColumn[] = [
    { id: 'awards', label: t('awards'), isNumber: true },
    { id: 'totalOre', label: t('totalOre'), isNumber: true },
    { id: 'latest', label: t('latest') },
  ]
  const total = (name: 'awards' | 'totalOre') => givers.reduce((sum, one) => sum + (one[name] ?? 0), 0)
  const latest =
    givers
      .map((one) => one.latestDay ?? '')
      .toSorted()
      .at(-1) || null
  const blank = mayEdit ? [null] : []
  return (
    <SimpleTable
      caption={t('givers')}
      columns={[
        { id: 'giver', label: t('giver') },
        { id: 'type', label: t('type') },
        ...(knowsRelation ? sums : []),
        ...(mayEdit ? [{ id: 'out', label: <span className="sr-only">{t('out')}</span>, onPhone: 'plain' as const }] : []),
      ]}
      rows={givers.map((one) => ({
        id: one.id,
        cells: [
          <span key="giver">
            <AppLink href={`/donors/${one.id}`}>{one.name}</AppLink>
            {one.archivedAt && <span className="text-ink-3"> · {t('archived')}</span>}
          </span>,
          word('donorTypes', one.type),
          ...(knowsRelation
            ? [
                one.awards ?? 0,
                <Money key="total" ore={one.totalOre ?? 0} locale={locale} />,
                <DayText key="latest" day={one.latestDay} locale={locale} />,
              ]
            : []),
          ...(mayEdit
            ? [
                <VerbButton
                  key="out"
                  isSmall
                  action={ungroupDonor}
                  input={{ donorId: one.id }}
                  label={t('outOf', { name: one.name })}
                  done={t('isOut')}
                  undo={{ action: groupDonor, input: { groupId, donorId: one.id } }}
                >
                  {t('out')}
                </VerbButton>,
              ]
            : []),
        ],
      }))}
      foot={
        knowsRelation
          ? [
              t('sum'),
              null,
              total('awards'),
              <Money key="total" ore={total('totalOre')} locale={locale} />,
              <DayText key="latest" day={latest} locale={locale} />,
              ...blank,
            ]
          : undefined
      }
    />
  )
}
