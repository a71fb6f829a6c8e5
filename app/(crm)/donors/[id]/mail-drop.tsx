import { useLocale } from 'next-intl'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { messagesFor } from '#lib/i18n/messages.ts'
import { MailBox } from '../mail-box.tsx'

/** Where a mail is laid in: on a giver's page it is theirs, elsewhere the giver is guessed and can be changed. */
export function MailDrop({ donorId }: { donorId: string | null }) {
  const { relation, words } = messagesFor(useLocale())
  const { private: alone, shared } = words.visibilities
  return (
    <FormFrame>
      <MailBox
        donorId={donorId}
        texts={{ ...relation.mail, donor: relation.log.donor, visibility: relation.log.visibility }}
        visibilities={[
          { value: 'private', label: alone },
          { value: 'shared', label: shared },
        ]}
      />
    </FormFrame>
  )
}
