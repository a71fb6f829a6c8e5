import { getLocale, getTranslations } from 'next-intl/server'
import { AppLink } from '#app/ui/app-link.tsx'
import { Card } from '#app/ui/card.tsx'
import { Money } from '#app/ui/money.tsx'
import { ideasOfDonor } from '#lib/donors/ideas/data.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'

/** What is being developed together with the giver. */
export async function DonorIdeas({ viewer, donorId }: { viewer: Viewer; donorId: string }) {
  const [t, locale, ideas] = await Promise.all([getTranslations('ideas.card'), getLocale(), ideasOfDonor(viewer, donorId)])
  const word = wordsIn(locale)
  return (
    <Card
      title={t('title')}
      count={ideas.length || undefined}
      actions={
        can(viewer, 'idea:create', viewer) && (
          <AppLink href={`/donors/ideas/new?donor=${donorId}`} className="text-sm">
            {t('add')}
          </AppLink>
        )
      }
    >
      {ideas.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {ideas.map((idea) => (
          <li key={idea.id} className="py-2 first:pt-0 last:pb-0">
            <AppLink href={`/donors/ideas/${idea.id}`}>{idea.title}</AppLink>
            <p className="flex flex-wrap gap-x-2 text-sm text-ink-2">
              {word('ideaStages', idea.stage)}
              {idea.expectedOre !== null && <Money ore={idea.expectedOre} locale={locale} />}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
