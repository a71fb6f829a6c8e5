'use client'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import type { PaletteStrings } from '#app/ui/search-button.tsx'
import { areSingleKeysOn, turnSingleKeys } from '#app/ui/single-keys.ts'

/** What the keys do, and the choice of keys without Ctrl. */
export function KeysDialog({ strings, close }: { strings: PaletteStrings; close: () => void }) {
  const [areOn, setOn] = useState(areSingleKeysOn)
  const keys = [
    ['Ctrl K', strings.keySearch],
    ['Ctrl S', strings.keySave],
    ['j', strings.keyNext],
    ['k', strings.keyPrevious],
    ['x', strings.keyChoose],
    ['X', strings.keyChooseTo],
    ['Enter', strings.keyOpen],
    ['Esc', strings.keyClose],
    ['?', strings.keyHelp],
  ] as const
  return (
    <Dialog title={strings.keys} isOpen close={close} actions={<Button onClick={close}>{strings.close}</Button>}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd className="text-ink">{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex items-start gap-2.5 text-ink">
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => {
            turnSingleKeys(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        <span>
          {strings.singleKeys}
          <span className="block text-sm text-ink-2">{strings.singleKeysHelp}</span>
        </span>
      </label>
    </Dialog>
  )
}
