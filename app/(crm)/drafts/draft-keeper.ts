import type { DraftKeeper, KeptDraft } from '#app/ui/use-draft.ts'
import { discardDraft, saveDraft } from './actions.ts'

/** A form's draft as the form kit takes it: `useVerbForm({ …, draft: draftKeeper(draft) })`. */
export const draftKeeper = (kept: KeptDraft): DraftKeeper => ({ kept, save: saveDraft, discard: discardDraft })
