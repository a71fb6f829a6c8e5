'use client'
import { useId, useState } from 'react'
import { type BulkAct, type Counted, labelled } from '#app/ui/bulk.ts'
import { Button } from '#app/ui/button.tsx'
import { useCloseFold } from '#app/ui/fold-out.tsx'
import type { BulkTask } from '#app/ui/use-bulk.ts'

/** A word typed or taken from those in use, and the ways it can be set. */
export function BulkWord({
  act,
  press,
}: {
  act: Extract<BulkAct, { kind: 'word' }>
  press: (task: BulkTask & { question: Counted }) => void
}) {
  const id = useId()
  const close = useCloseFold()
  const [word, setWord] = useState('')
  const label = word.trim()
  return (
    <div className="grid w-64 gap-3 p-2 max-sm:w-auto">
      <label className="grid gap-1 font-medium">
        {act.wordLabel}
        <input
          className="in font-regular"
          list={id}
          value={word}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => setWord(event.target.value)}
        />
      </label>
      <datalist id={id}>
        {act.suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <span className="flex flex-wrap gap-2">
        {act.ways.map((way, at) => (
          <Button
            key={way.label}
            isSmall
            kind={at === 0 ? 'main' : 'plain'}
            disabledBecause={label.length < 2 ? act.wordLabel : undefined}
            onClick={() => {
              close()
              press({
                action: act.action,
                fields: { ...way.fields, [act.field]: label },
                done: way.done.replace('{label}', label),
                undo: act.undo,
                question: labelled(way.confirm, label),
              })
            }}
          >
            {way.label}
          </Button>
        ))}
      </span>
    </div>
  )
}
