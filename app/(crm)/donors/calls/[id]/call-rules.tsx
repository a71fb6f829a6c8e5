import { useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { DescriptionList } from '#app/ui/description-list.tsx'
import type { Call } from '#lib/donors/calls/data.ts'
import { overridableRules, overriddenIn, rulesOf } from '#lib/donors/calls/rules.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { ruleTexts } from '../rule-text.ts'

/** The rules that hold here: this call's own, and under them the giver's. */
export function CallRules({ found: { call, donor }, locale }: { found: Call; locale: Locale }) {
  const t = useTranslations('calls')
  const texts = ruleTexts(rulesOf(donor, call), locale)
  const own = overriddenIn(call)
  const known = overridableRules.filter((name) => texts[name] !== null)
  return (
    <Card title={t('page.rules')}>
      <DescriptionList
        items={known.map((name) => ({
          name: t(`rules.${name}`),
          value: texts[name],
          detail: own.includes(name) ? t('fromCall') : t('fromGiver'),
        }))}
      />
    </Card>
  )
}
