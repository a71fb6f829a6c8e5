'use client'
import { Button } from '#app/ui/button.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { Note } from '#app/ui/note.tsx'
import type { DraftState as Draft } from '#app/ui/use-draft.ts'

/** What one typed last time and never saved: to be taken up again, or thrown away. */
export function DraftOffer({ draft }: { draft: Draft }) {
  const { ui } = useFormTexts()
  if (draft.offeredFrom === null) return null
  return (
    <Note
      title={fill(ui.draftFrom, { when: draft.offeredFrom })}
      actions={
        <>
          <Button isSmall onClick={draft.take}>
            {ui.draftTake}
          </Button>
          <Button isSmall kind="quiet" onClick={draft.drop}>
            {ui.draftDrop}
          </Button>
        </>
      }
    />
  )
}

/** Beside the button: that what is typed is kept, or why it is not. */
export function DraftState({ draft }: { draft: Draft }) {
  const { ui } = useFormTexts()
  return (
    <span role="status" className={draft.problem ? 'text-sm font-medium text-risk' : 'text-sm text-ink-3'}>
      {draft.problem ?? (draft.isKept ? ui.draftKept : '')}
    </span>
  )
}
