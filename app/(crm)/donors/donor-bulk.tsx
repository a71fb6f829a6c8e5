import { useTranslations } from 'next-intl'
import { BulkActs } from '#app/ui/bulk-acts.tsx'
import type { BulkAct } from '#app/ui/bulk.ts'
import { askTypes, donorStages } from '#db/vocabulary/donors.ts'
import type { Word } from '#lib/i18n/labels.ts'
import { bulkTexts, countedQuestion } from '../bulk-texts.ts'
import { archiveDonors, assignDonors, dropRenewals, planRenewals, restoreDonors, stageDonors, tagDonors } from './actions.ts'

/** What can be done to many givers at once. */
export function DonorBulk({
  word,
  owners,
  tags,
  mayArchive,
  isArchive,
  exportHref,
}: {
  word: Word
  owners: readonly { id: string; name: string }[]
  tags: readonly string[]
  mayArchive: boolean
  /** The list shows those put away. */
  isArchive: boolean
  exportHref: string
}) {
  const t = useTranslations('bulk.donors')
  // The sentences are filled in by the browser, which knows how many were chosen.
  const left = { count: '{count}', label: '{label}' }
  const choices = (vocabulary: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(vocabulary, value) }))
  const plan: BulkAct = {
    kind: 'choice',
    label: t('plan'),
    action: planRenewals,
    field: 'askType',
    choices: choices('askTypes', askTypes),
    confirm: countedQuestion((open) => t('planConfirm', open)),
    done: t('planDone', left),
    undo: dropRenewals,
  }
  const owner: BulkAct = {
    kind: 'choice',
    label: t('owner'),
    action: assignDonors,
    field: 'ownerId',
    choices: [...owners.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('noOwner') }],
    confirm: countedQuestion((open) => t('ownerConfirm', open)),
    done: t('ownerDone', left),
    undo: assignDonors,
  }
  const stage: BulkAct = {
    kind: 'choice',
    label: t('stage'),
    action: stageDonors,
    field: 'stage',
    choices: choices('donorStages', donorStages),
    confirm: countedQuestion((open) => t('stageConfirm', open)),
    done: t('stageDone', left),
    undo: stageDonors,
  }
  const tag: BulkAct = {
    kind: 'word',
    label: t('tag'),
    action: tagDonors,
    field: 'label',
    wordLabel: t('tagName'),
    suggestions: tags,
    ways: [
      {
        label: t('tagOn'),
        confirm: countedQuestion((open) => t('tagOnConfirm', open)),
        done: t('tagOnDone', left),
        fields: { isOn: true },
      },
      {
        label: t('tagOff'),
        confirm: countedQuestion((open) => t('tagOffConfirm', open)),
        done: t('tagOffDone', left),
        fields: { isOn: false },
      },
    ],
    undo: tagDonors,
  }
  const archive: BulkAct = isArchive
    ? {
        kind: 'button',
        label: t('restore'),
        action: restoreDonors,
        fields: {},
        confirm: countedQuestion((open) => t('restoreConfirm', open)),
        done: t('restoreDone', left),
        undo: archiveDonors,
      }
    : {
        kind: 'button',
        label: t('archive'),
        action: archiveDonors,
        fields: {},
        confirm: countedQuestion((open) => t('archiveConfirm', open)),
        done: t('archiveDone', left),
        undo: restoreDonors,
      }
  return (
    <BulkActs
      acts={[plan, owner, stage, tag, ...(mayArchive ? [archive] : [])]}
      texts={bulkTexts(useTranslations('bulk'))}
      exportHref={exportHref}
    />
  )
}
