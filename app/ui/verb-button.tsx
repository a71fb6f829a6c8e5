'use client'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '#app/ui/button.tsx'
import type { ButtonKind } from '#app/ui/button-look.ts'
import { ConfirmDialog, type Question } from '#app/ui/confirm-dialog.tsx'
import { useCloseFold } from '#app/ui/fold-out.tsx'
import { Icon, type IconName } from '#app/ui/line-icon.tsx'
import { useKitTexts } from '#app/ui/kit-texts.tsx'
import { usePassedFocus } from '#app/ui/passed-focus.ts'
import { type Answer, newKey } from '#app/ui/result.ts'
import { routeOf } from '#app/ui/route-of.ts'
import { toast } from '#app/ui/toasts.ts'

/**
 * One verb on one button: `<VerbButton action={archiveDonor} input={{ id }} busyLabel="Lægger væk…" done="Giveren er lagt væk"
 * undo={{ action: restoreDonor, input: { id } }} confirm={{ title, text, yes, no }} goTo="/donors">Læg væk</VerbButton>`; `{id}` in `goTo` is
 * what was made. `takesSaveKey` for the one button of a page that Ctrl S presses, where nothing else is written.
 * What is refused is said under the button; done in a menu it closes the menu; where the button goes, the focus stays in its place.
 */
export function VerbButton<Input extends object, UndoInput extends object = Input>({
  action,
  input,
  busyLabel,
  done,
  undo,
  confirm,
  goTo,
  kind,
  isSmall,
  isPressed,
  icon,
  label,
  disabledBecause,
  takesSaveKey = false,
  children,
}: {
  action: (raw: Input & { key: string }) => Promise<Answer>
  input: Input
  busyLabel?: string
  done?: string
  undo?: { action: (raw: UndoInput & { key: string }) => Promise<Answer>; input: UndoInput }
  confirm?: Question
  goTo?: string
  kind?: ButtonKind
  isSmall?: boolean
  /** For one of several that exclude each other: whether it is the one that holds. */
  isPressed?: boolean
  icon?: IconName
  label?: string
  disabledBecause?: string
  takesSaveKey?: boolean
  children?: ReactNode
}) {
  const { failed } = useKitTexts()
  const closeFold = useCloseFold()
  const [isBusy, start] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, ask] = useState(false)
  const key = useRef<string | null>(null)
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  useSaveKey(button, takesSaveKey)
  usePassedFocus(button)

  function press() {
    ask(false)
    start(async () => {
      key.current ??= newKey()
      const answer = await call(action, { ...input, key: key.current }, failed)
      setProblem(answer.ok ? null : answer.message)
      if (!answer.ok) return
      key.current = null
      closeFold()
      if (done) toast({ text: done, undo: undo && (async () => (await call(undo.action, { ...undo.input, key: newKey() }, failed)).ok) })
      if (goTo) router.push(routeOf(goTo.replace('{id}', idOf(answer.data))))
    })
  }

  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button
        kind={kind}
        isSmall={isSmall}
        icon={isPressed ? 'check' : icon}
        isBusy={isBusy}
        busyLabel={busyLabel}
        aria-label={label}
        aria-pressed={isPressed}
        disabledBecause={disabledBecause}
        ref={button}
        aria-keyshortcuts={takesSaveKey ? 'Control+S Meta+S' : undefined}
        onClick={confirm ? () => ask(true) : press}
      >
        {children}
      </Button>
      {problem && (
        <span role="alert" className="flex max-w-[34ch] gap-1.5 text-sm font-medium text-risk">
          <Icon name="error" size={14} className="mt-0.5" />
          {problem}
        </span>
      )}
      {confirm && <ConfirmDialog question={confirm} isOpen={isAsking} onYes={press} onNo={() => ask(false)} />}
    </span>
  )
}

/** Ctrl or ⌘ S presses the button, unless one stands in a form: that one is meant then. */
function useSaveKey(button: { current: HTMLButtonElement | null }, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    function press(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's' || event.defaultPrevented) return
      if (document.activeElement?.closest('form, [role=dialog]')) return
      event.preventDefault()
      button.current?.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [button, isOn])
}

/** The id of what was made, where `goTo` asks for it. */
function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : ''
}

/** An action's answer; when nothing comes back (no net, an error on the way) it is a refusal too. */
export async function call<Raw, Data>(action: (raw: Raw) => Promise<Answer<Data>>, raw: Raw, failed: string): Promise<Answer<Data>> {
  try {
    return await action(raw)
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, code: 'unexpected', message: failed }
  }
}
