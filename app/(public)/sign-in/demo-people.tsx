import { getLocale, getTranslations } from 'next-intl/server'
import { wordsIn } from '#lib/i18n/labels.ts'
import { Card } from '#app/ui/card.tsx'
import { DemoButton } from './demo-button.tsx'

/** One click each; only a demo database has anybody here. */
export async function DemoPeople({ people }: { people: { id: string; name: string; role: string; place: string | null }[] }) {
  const [t, locale] = await Promise.all([getTranslations('signin'), getLocale()])
  const word = wordsIn(locale)
  return (
    <Card title={t('demoTitle')} className="mb-10">
      <p className="mb-4 text-ink-2">{t('demoLine')}</p>
      <ul className="space-y-2">
        {people.map((person) => (
          <li key={person.id}>
            <DemoButton userId={person.id} name={person.name} role={person.place ?? word('roles', person.role)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
