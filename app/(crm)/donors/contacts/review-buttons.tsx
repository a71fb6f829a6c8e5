import { useTranslations } from 'next-intl'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { confirmContact, endContact, returnContact } from '../actions.ts'

/** The two answers to *is this person still there, and do we still need them?* */
export function ReviewButtons({ id, isSmall }: { id: string; isSmall?: boolean }) {
  const t = useTranslations('people.review')
  return (
    <>
      <VerbButton isSmall={isSmall} action={confirmContact} input={{ id }} busyLabel={t('saving')} done={t('confirmed')}>
        {t('confirm')}
      </VerbButton>
      <VerbButton
        isSmall={isSmall}
        kind="quiet"
        action={endContact}
        input={{ id }}
        busyLabel={t('saving')}
        done={t('ended')}
        undo={{ action: returnContact, input: { id } }}
      >
        {t('end')}
      </VerbButton>
    </>
  )
}
