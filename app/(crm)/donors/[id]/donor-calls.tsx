import { getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { callsOfDonor } from '#lib/donors/calls/giver/data.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { CallSituation } from '../calls/situation.tsx'

/** The giver's calls: what is open and when it closes, and those we have said no to. */
export async function DonorCalls({ viewer, donorId }: { viewer: Viewer; donorId: string }) {
  const [t, calls] = await Promise.all([getTranslations('calls.card'), callsOfDonor(viewer, donorId)])
  return (
    <Card
      title={t('title')}
      count={calls.length || undefined}
      actions={
        can(viewer, 'call:edit', viewer) && (
          <AppLink href={`/donors/calls/new?donor=${donorId}`} className="text-sm">
            {t('add')}
          </AppLink>
        )
      }
    >
      {calls.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {calls.map((call) => (
          <li key={call.id} className="py-2 first:pt-0 last:pb-0">
            <AppLink href={`/donors/calls/${call.id}`}>{call.title}</AppLink>
            <p className="text-sm text-ink-2">
              <CallSituation call={call} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
