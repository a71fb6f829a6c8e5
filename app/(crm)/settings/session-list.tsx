import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '#app/ui/badge.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { VerbButton } from '#app/ui/verb-button.tsx'
import { formatInstant } from '#lib/day.ts'
import type { sessionsOf } from '#lib/settings/data.ts'
import { endOneSession } from './actions.ts'

/** The browsers a person is signed in with; each can be ended, at once. */
export function SessionList({ sessions, currentHash }: { sessions: Awaited<ReturnType<typeof sessionsOf>>; currentHash: string | null }) {
  const t = useTranslations('settings.sessions')
  const locale = useLocale()
  if (sessions.length === 0) return null
  return (
    <section className="mt-8">
      <SectionHead title={t('title')} count={sessions.length} />
      <SimpleTable
        caption={t('title')}
        columns={[
          { id: 'device', label: t('device') },
          { id: 'since', label: t('since') },
          { id: 'end', label: t('end'), onPhone: 'full' },
        ]}
        rows={sessions.map((one) => ({
          id: one.id,
          cells: [
            deviceName(one.device),
            formatInstant(one.createdAt, locale),
            one.tokenHash === currentHash ? (
              <Badge key="here" tone="calm">
                {t('here')}
              </Badge>
            ) : (
              <VerbButton key="end" isSmall action={endOneSession} input={{ id: one.id }} done={t('ended')}>
                {t('end')}
              </VerbButton>
            ),
          ],
        }))}
      />
    </section>
  )

  function deviceName(agent: string | null): string {
    const browser = /Firefox|Edg|Chrome|Safari/.exec(agent ?? '')?.[0] ?? t('unknown')
    const system = /Windows|Macintosh|Android|iPhone|iPad|Linux/.exec(agent ?? '')?.[0]
    return [browser === 'Edg' ? 'Edge' : browser, system].filter(Boolean).join(' · ')
  }
}
