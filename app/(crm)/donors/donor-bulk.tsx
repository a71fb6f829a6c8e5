import { useLocale, useTranslations } from 'next-intl'
import { BulkActs } from '#app/ui/bulk-acts.tsx'
import type { BulkAct } from '#app/ui/bulk.ts'
import { askTypes, donorStages } from '#db/vocabulary/donors.ts'
import type { Word } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { bulkTexts } from '../bulk-texts.ts'
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
  const locale = useLocale()
  const told = messagesFor(locale).bulk.donors // as written: the browser fills them in, which knows how many were chosen
  const choices = (vocabulary: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(vocabulary, value) }))
  const plan: BulkAct = {
    kind: 'choice',
    label: t('plan'),
    action: planRenewals,
    field: 'askType',
    choices: choices('askTypes', askTypes),
    confirm: told.planConfirm,
    done: told.planDone,
    undo: dropRenewals,
  }
  const owner: BulkAct = {
    kind: 'choice',
    label: t('owner'),
    action: assignDonors,
    field: 'ownerId',
    choices: [...owners.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: t('noOwner') }],
    confirm: told.ownerConfirm,
    done: told.ownerDone,
    undo: assignDonors,
  }
  const stage: BulkAct = {
    kind: 'choice',
    label: t('stage'),
    action: stageDonors,
    field: 'stage',
    choices: choices('donorStages', donorStages),
    confirm: told.stageConfirm,
    done: told.stageDone,
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
      { label: t('tagOn'), confirm: told.tagOnConfirm, done: told.tagOnDone, fields: { isOn: true } },
      { label: t('tagOff'), confirm: told.tagOffConfirm, done: told.tagOffDone, fields: { isOn: false } },
    ],
    undo: tagDonors,
  }
  const archive: BulkAct = isArchive
    ? {
        kind: 'button',
        label: t('restore'),
        action: restoreDonors,
        fields: {},
        confirm: told.restoreConfirm,
        done: told.restoreDone,
        undo: archiveDonors,
      }
    : {
        kind: 'button',
        label: t('archive'),
        action: archiveDonors,
        fields: {},
        confirm: told.archiveConfirm,
        done: told.archiveDone,
        undo: restoreDonors,
      }
  return <BulkActs acts={[plan, owner, stage, tag, ...(mayArchive ? [archive] : [])]} texts={bulkTexts(locale)} exportHref={exportHref} />
}
