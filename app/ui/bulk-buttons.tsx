'use client'
import { useState } from 'react'
import { type BulkAct, type BulkTexts, type Counted, labelled } from '#app/ui/bulk.ts'
import { bulkButton } from '#app/ui/bulk-bar.tsx'
import { BulkWord } from '#app/ui/bulk-word.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { FoldOut, useCloseFold } from '#app/ui/fold-out.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { type BulkTask, useBulk } from '#app/ui/use-bulk.ts'

type Asked = BulkTask & { question: Counted }

/** The acts as buttons and small panels. Everything at once is asked about first, with its number; chosen rows can be undone. */
export function BulkButtons({ acts, texts, exportHref }: { acts: readonly BulkAct[]; texts: BulkTexts; exportHref?: string }) {
  const bulk = useBulk(texts)
  const [asked, ask] = useState<Asked | null>(null)
  const press = (task: Asked) => (bulk.isEverything ? ask(task) : void bulk.start(task))
  if (bulk.reached !== null)
    return (
      <>
        <span role="status">{texts.progress.replace('{done}', String(bulk.reached)).replace('{total}', String(bulk.total))}</span>
        <progress value={bulk.reached} max={bulk.total} aria-label={texts.progress} className="w-32" />
        {bulk.isEverything && (
          <button type="button" className={bulkButton} onClick={bulk.stop}>
            {texts.stop}
          </button>
        )}
      </>
    )
  return (
    <>
      {acts.map((act) => (
        <Act key={act.label} act={act} press={press} />
      ))}
      {exportHref && (
        <a href={exportOf(exportHref)} download className={bulkButton}>
          {texts.export}
        </a>
      )}
      {bulk.problem && (
        <span role="alert" className="flex basis-full items-center gap-1.5 text-sm font-medium">
          <Icon name="error" size={14} />
          {bulk.problem}
        </span>
      )}
      {asked && (
        <ConfirmDialog
          question={{
            title: asked.question[bulk.total === 1 ? 'one' : 'other'].replace('{count}', String(bulk.total)),
            yes: texts.yes,
            no: texts.no,
          }}
          isOpen
          onYes={() => {
            ask(null)
            void bulk.start(asked)
          }}
          onNo={() => ask(null)}
        />
      )}
    </>
  )

  function exportOf(href: string): string {
    if (bulk.everything) return href
    return `${href}&only=${bulk.ids.map((id) => id.slice(0, 36)).join('.')}`
  }
}

function Act({ act, press }: { act: BulkAct; press: (task: Asked) => void }) {
  const { undo } = act
  if (act.kind === 'button')
    return (
      <button
        type="button"
        className={bulkButton}
        onClick={() => press({ action: act.action, fields: act.fields, done: act.done, undo, question: act.confirm })}
      >
        {act.label}
      </button>
    )
  return (
    <FoldOut label={act.label} look={bulkButton} opens="up" panel="text-ink p-2!" staysOpen>
      {act.kind === 'choice' ? <Choices act={act} press={press} /> : <BulkWord act={act} press={press} />}
    </FoldOut>
  )
}

function Choices({ act, press }: { act: Extract<BulkAct, { kind: 'choice' }>; press: (task: Asked) => void }) {
  const close = useCloseFold()
  return (
    <ul className="grid max-h-72 min-w-44 overflow-y-auto">
      {act.choices.map(({ value, label }) => (
        <li key={value}>
          <button
            type="button"
            className="flex min-h-(--control) w-full items-center rounded-2 px-3 text-left hover:bg-hover"
            onClick={() => {
              close()
              press({
                action: act.action,
                fields: { ...act.fields, [act.field]: value },
                done: act.done.replace('{label}', label),
                undo: act.undo,
                question: labelled(act.confirm, label),
              })
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
