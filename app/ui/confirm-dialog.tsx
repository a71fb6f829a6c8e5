'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'

const Dialog = dynamic(() => import('#app/ui/dialog.tsx').then((file) => file.Dialog), { ssr: false })

export type Question = { title: string; text?: ReactNode; yes: string; no: string }

/** One question with two answers, before what cannot be undone. `onClose` (Escape) is the same as no, unless given. */
export function ConfirmDialog({
  question,
  isOpen,
  onYes,
  onNo,
  onClose,
}: {
  question: Question
  isOpen: boolean
  onYes: () => void
  onNo: () => void
  onClose?: () => void
}) {
  if (!isOpen) return null
  return (
    <Dialog
      isOpen
      title={question.title}
      close={onClose ?? onNo}
      actions={
        <>
          <Button kind="main" onClick={onYes}>
            {question.yes}
          </Button>
          <Button kind="quiet" onClick={onNo}>
            {question.no}
          </Button>
        </>
      }
    >
      {question.text}
    </Dialog>
  )
}
