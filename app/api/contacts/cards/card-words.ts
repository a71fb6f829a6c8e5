import type { CardOffer } from '#lib/donors/contacts/cards/rules.ts'
import type { CardFile } from '#lib/formats/vcard-reading.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { translator } from '#lib/i18n/translate.ts'

/** What was read of a file, said in the viewer's language: the file as a whole, and beside each card what is known. */
export function shownCards(locale: Locale, fileName: string, { cards, unreadable, isCut }: CardFile, offers: readonly CardOffer[]) {
  const t = translator(locale)
  return {
    head: t('cards.found', { count: cards.length, file: fileName }),
    notes: [unreadable > 0 && t('cards.unreadable', { count: unreadable }), isCut && t('cards.cut')].filter((note) => note !== false),
    offers: offers.map((offer) => ({ ...offer, said: saidOf(offer) })),
  }

  function saidOf({ how, sameName, fills, elsewhere, organisation, more, isRefused }: CardOffer): string[] {
    if (isRefused) return [t('cards.refused')]
    const facts = new Intl.ListFormat(locale).format(fills.map((fact) => t(`cards.facts.${fact}`)))
    const news = how === 'file' ? [] : [fills.length > 0 ? t('cards.fills', { facts }) : t('cards.nothingNew')]
    return [
      ...(how ? [[t(`cards.how.${how}`, { name: sameName ?? '' }), ...news].join(' · ')] : []),
      ...(elsewhere ? [t('cards.elsewhere', { name: elsewhere })] : []),
      ...(organisation ? [t('cards.at', { name: organisation })] : []),
      ...(more > 0 ? [t('cards.more', { count: more })] : []),
    ]
  }
}
