'use client'

import { Button } from '#app/ui/button.tsx'
import { CalmError } from '#app/ui/calm-error.tsx'

/** Something went wrong that is nobody's mistake. In both languages, as the texts themselves may be what failed. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const isDanish = document.documentElement.lang !== 'en'
  const said = isDanish
    ? { title: 'Noget gik galt hos os', text: 'Det, du har skrevet, er ikke gemt endnu. Prøv igen om lidt.', again: 'Prøv igen' }
    : { title: 'Something went wrong on our side', text: 'What you wrote is not saved yet. Try again in a moment.', again: 'Try again' }
  return (
    <CalmError
      title={said.title}
      text={said.text}
      code={error.digest}
      actions={
        <Button kind="main" onClick={reset}>
          {said.again}
        </Button>
      }
    />
  )
}
