import { createTranslator } from 'use-intl/core'
import type { Tone } from '#app/ui/tone-shape.tsx'
import { type Day, formatDay } from '#lib/day.ts'
import { isPartlyReceived } from '#lib/grants/tranches/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatAmount } from '#lib/money.ts'
import { trancheTone } from './grant-tones.ts'

type Rate = { state: string; amountOre: number; receivedOre: number; requestedDay: Day | null; receivedDay: Day | null }

/** How far a rate has come: shape, word, and what there is to say of it. Of one that came in part, how much. */
export function rateStanding(rate: Rate, currency: string, locale: Locale): { tone: Tone; label: string; sub: string } {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'grants.rates' })
  const tones: Record<string, Tone> = trancheTone
  if (isPartlyReceived(rate))
    return { tone: 'now', label: t('partly'), sub: t('partlyOf', { received: money(rate.receivedOre), amount: money(rate.amountOre) }) }
  return { tone: tones[rate.state] ?? 'never', label: wordsIn(locale)('trancheStates', rate.state), sub: daySaid() }

  function daySaid(): string {
    if (rate.state === 'requested' && rate.requestedDay) return t('requested', { day: formatDay(rate.requestedDay, locale) })
    return rate.receivedDay ? formatDay(rate.receivedDay, locale) : ''
  }

  function money(ore: number): string {
    return formatAmount(ore, currency, locale, { decimals: ore % 100 === 0 ? 0 : 2 })
  }
}
