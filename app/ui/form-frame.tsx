import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { FormStrings } from '#app/ui/form-strings.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'

/** Around every client form, in the server page: `<FormFrame><DonorForm … /></FormFrame>`. Gives it its texts and 66 signs of width (`isWide`: all of it). */
export function FormFrame({ isWide, children }: { isWide?: boolean; children: ReactNode }) {
  const locale = useLocale()
  const { errors, ui } = messagesFor(locale)
  return (
    <FormStrings texts={{ locale, errors, ui: ui.form }}>
      <div className={isWide ? undefined : 'max-w-form'}>{children}</div>
    </FormStrings>
  )
}
