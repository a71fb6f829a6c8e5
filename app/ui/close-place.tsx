'use client'
import { createContext, use } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useFormTexts } from '#app/ui/form-strings.tsx'

export const ClosePlace = createContext<() => void>(() => {})

/** Closes the form one stands in, where it was opened in place. */
export const useClosePlace = () => use(ClosePlace)

/** The way out of a form in place, beside its main button. */
export function CancelPlace() {
  const { ui } = useFormTexts()
  return (
    <Button kind="quiet" onClick={useClosePlace()}>
      {ui.cancel}
    </Button>
  )
}
