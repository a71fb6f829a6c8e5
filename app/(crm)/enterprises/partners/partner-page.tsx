import 'server-only'
import { getLocale } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { partnerKinds, sectors } from '#db/vocabulary/enterprises.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import { PartnerForm } from './partner-form.tsx'

/** The page around the partner's form, new and edit. */
export async function PartnerPage({ head, values }: { head: 'new' | 'edit'; values: ComponentProps<typeof PartnerForm>['values'] }) {
  const locale = await getLocale()
  const word = wordsIn(locale)
  const texts = messagesFor(locale).enterprises.partners
  return (
    <>
      <PageHeader title={texts[head]} crumbs={[{ href: '/enterprises/partners', label: texts.title }]} />
      <FormFrame>
        <PartnerForm
          values={values}
          texts={texts}
          choices={{
            kind: partnerKinds.map((value) => ({ value, label: word('partnerKinds', value) })),
            sector: sectors.map((value) => ({ value, label: word('sectors', value) })),
          }}
        />
      </FormFrame>
    </>
  )
}
