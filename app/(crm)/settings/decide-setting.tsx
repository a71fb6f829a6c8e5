import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DayText } from '#app/ui/day-text.tsx'
import { FormFrame } from '#app/ui/form-frame.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { SimpleTable } from '#app/ui/simple-table.tsx'
import { wordsIn } from '#lib/i18n/labels.ts'
import { messagesFor } from '#lib/i18n/messages.ts'
import type { settingHistory } from '#lib/settings/data.ts'
import type { SettingInput } from '#lib/settings/rules.ts'
import { SettingForm } from './setting-form.tsx'
import { settingText } from '#lib/settings/telling/rules.ts'

/** One setting: its new value, and what was decided about it before, a page at a time. */
export function DecideSetting({
  settingKey,
  name,
  value,
  input,
  history,
  today,
}: {
  settingKey: string
  name: string
  value: unknown
  input: SettingInput
  history: Awaited<ReturnType<typeof settingHistory>>
  today: string
}) {
  const t = useTranslations('settings')
  const locale = useLocale()
  const word = wordsIn(locale)
  const { value: label, validFrom, reason, decided, typed } = messagesFor(locale).settings
  const choices = 'codes' in input ? input.codes.map((code) => ({ value: code, label: word(input.words, code) })) : []
  return (
    <section id="decide" className="scroll-mt-4 space-y-4">
      <SectionHead title={t('change', { name })} />
      <Card>
        <FormFrame>
          <SettingForm
            key={settingKey}
            settingKey={settingKey}
            value={String(value ?? '')}
            input={input}
            choices={choices}
            today={today}
            texts={{ value: label, validFrom, reason, decided, typed }}
          />
        </FormFrame>
      </Card>
      {history.rows.length > 0 && (
        <SimpleTable
          caption={t('history')}
          isCaptionShown
          isBare
          columns={[
            { id: 'value', label: t('value') },
            { id: 'from', label: t('validFrom') },
            { id: 'by', label: t('by') },
            { id: 'why', label: t('reason'), onPhone: 'full' },
          ]}
          rows={history.rows.map((decision) => ({
            id: decision.id,
            cells: [
              settingText(settingKey, decision.value, locale),
              <DayText key="day" day={decision.validFrom} locale={locale} />,
              decision.by,
              decision.reason,
            ],
          }))}
        />
      )}
      {history.next && (
        <ButtonLink isSmall href={`/settings?decide=${settingKey}&before=${history.next}#decide`}>
          {t('older')}
        </ButtonLink>
      )}
    </section>
  )
}
