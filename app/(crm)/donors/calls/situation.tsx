import { useLocale, useTranslations } from 'next-intl'
import type { callsOfDonor } from '#lib/donors/calls/giver/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { Deadline } from './when.tsx'

/** How a call stands in one line: when it closes, or why we do not apply. */
export function CallSituation({ call }: { call: Awaited<ReturnType<typeof callsOfDonor>>[number] }) {
  const t = useTranslations('calls.card')
  const word = wordsIn(useLocale())
  if (call.dismissal) return t('dismissed', { reason: call.dismissal.reason })
  return (
    <>
      {word('callStates', call.state)}
      {' · '}
      {call.next ? <Deadline at={call.next} /> : word('callKinds', call.kind)}
    </>
  )
}
