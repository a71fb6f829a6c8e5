import { getTranslations } from 'next-intl/server'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { donorTypes, goldenStatuses } from '#db/vocabulary/donors.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { exportHrefs, flat, type SearchParams } from '#lib/list.ts'
import { tagWords } from '#lib/records/tags/data.ts'
import { owners } from '#lib/settings/data.ts'
import type { Viewer } from '#lib/viewer.ts'
import { goldenPath } from './hrefs.ts'

/** What narrows the table; members are not asked about a relation that is not theirs. */
export async function GoldenFilters({ viewer, params, locale }: { viewer: Viewer; params: SearchParams; locale: Locale }) {
  const hasRelation = viewer.role !== 'enterprise'
  const [t, people, tags] = await Promise.all([
    getTranslations('golden.filters'),
    hasRelation ? owners(viewer) : [],
    tagWords(viewer, 'donor'),
  ])
  const word = wordsIn(locale)
  const options = (vocabulary: string, values: readonly string[]) => values.map((value) => ({ value, label: word(vocabulary, value) }))
  const yesNo = (yes: string, no: string) => [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
  return (
    <FilterBar
      path={goldenPath}
      params={flat(params)}
      search={{ name: 'q', label: t('q') }}
      quick={[
        { name: 'golden', value: '1', label: t('golden') },
        ...(hasRelation
          ? [
              { name: 'ready', value: 'yes', label: t('isReady') },
              { name: 'plan', value: 'yes', label: t('planned') },
              { name: 'owner', value: viewer.id, label: t('mine') },
            ]
          : []),
      ]}
      fields={[
        { name: 'status', label: t('status'), kind: 'choice', options: options('goldenStatuses', goldenStatuses) },
        { name: 'type', label: t('type'), kind: 'choice', options: options('donorTypes', donorTypes) },
        ...(hasRelation
          ? ([
              { name: 'owner', label: t('owner'), kind: 'choice', options: people.map(({ id, name }) => ({ value: id, label: name })) },
              { name: 'plan', label: t('plan'), kind: 'choice', options: yesNo(t('planned'), t('notPlanned')) },
              { name: 'tag', label: t('tag'), kind: 'choice', options: tags.map((tag) => ({ value: tag, label: tag })) },
              { name: 'ready', label: t('ready'), kind: 'choice', options: yesNo(t('isReady'), t('isNotReady')) },
            ] as const)
          : []),
      ]}
      exports={exportHrefs('golden', params)}
    />
  )
}
