'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { AppLink } from '#app/ui/app-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { type ButtonKind, buttonLook } from '#app/ui/button-look.ts'
import { DraftOffer, DraftState } from '#app/ui/draft-offer.tsx'
import { ConflictView } from '#app/ui/conflict-view.tsx'
import { FormId } from '#app/ui/field.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'
import { FormSummary } from '#app/ui/form-summary.tsx'
import { LeaveGuard } from '#app/ui/leave-guard.tsx'
import type { VerbFormState } from '#app/ui/use-verb-form.ts'

/**
 * `<VerbForm of={verbForm} saveLabel="Gem" cancelHref="/donors/…">fields</VerbForm>`: the frame of a form. Errors on top with links
 * to their fields, the two texts when somebody saved in between, one main button, Ctrl S, and a question before unsaved text
 * is left. `saveKind` is for a form that is not what the page is for, as an undo; `actions` stand beside the button; `isPlain` leaves the buttons
 * to you.
 */
export function VerbForm<Values extends FieldValues>({
  of,
  label,
  saveLabel,
  savingLabel,
  saveKind = 'main',
  takesSaveKey = false,
  cancelHref,
  actions,
  isPlain,
  children,
}: {
  of: VerbFormState<Values>
  label?: string
  saveLabel?: string
  savingLabel?: string
  saveKind?: ButtonKind
  /** For the form a page is for: Ctrl S saves it also before anything in it was changed. */
  takesSaveKey?: boolean
  cancelHref?: string
  actions?: ReactNode
  isPlain?: boolean
  children: ReactNode
}) {
  const { ui } = useFormTexts()
  const id = useId()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element, takesSaveKey || of.form.formState.isDirty)
  return (
    <FormProvider {...of.form}>
      <FormId value={id}>
        <form
          ref={element}
          id={id}
          aria-label={label}
          onSubmit={of.submit}
          // Escape closes what is edited in place, but not over something typed.
          onKeyDown={(event) => event.key === 'Escape' && of.form.formState.isDirty && event.preventDefault()}
          noValidate
          className="grid gap-5"
        >
          <FormSummary of={of} />
          <DraftOffer draft={of.draft} />
          {of.conflict && <ConflictView of={of} />}
          {children}
          {!isPlain && (
            <div className="flex flex-wrap items-center gap-2 pt-1 print:hidden">
              <Button kind={saveKind} type="submit" isBusy={of.isBusy} busyLabel={savingLabel ?? ui.saving}>
                {saveLabel ?? ui.save}
              </Button>
              {actions}
              {cancelHref && (
                <AppLink href={cancelHref} className={buttonLook({ kind: 'quiet' })}>
                  {ui.cancel}
                </AppLink>
              )}
              <DraftState draft={of.draft} />
              {saveKind === 'main' && <span className="ml-auto hidden text-sm text-ink-3 pointer-fine:inline">{ui.shortcut}</span>}
            </div>
          )}
        </form>
        <LeaveGuard isOn={of.form.formState.isDirty && !of.isBusy && !of.draft.isKept} />
      </FormId>
    </FormProvider>
  )
}

/** `<FieldPair>` sets two short fields side by side. */
export function FieldPair({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">{children}</div>
}

/** A part of a long form with its own head. */
export function FieldGroup({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-5 border-t border-line pt-6 first-of-type:border-0 first-of-type:pt-0">
      <header>
        <h2 id={id} className="text-md">
          {title}
        </h2>
        {help && <p className="text-ink-2">{help}</p>}
      </header>
      {children}
    </section>
  )
}

/** Ctrl or ⌘ with S or Enter save the form one stands in; with S also one that is there for it or has something unsaved. */
function useSaveKey(element: { current: HTMLFormElement | null }, isMeant: boolean) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 's' && key !== 'enter') || event.defaultPrevented) return
      const active = document.activeElement
      const isMine = element.current?.contains(active) || (key === 's' && isMeant && !active?.closest('form, [role=dialog]'))
      if (!isMine) return
      event.preventDefault()
      element.current?.requestSubmit()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [element, isMeant])
}
