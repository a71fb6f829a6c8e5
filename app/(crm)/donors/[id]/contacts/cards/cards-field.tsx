'use client'

import { FieldError, useField } from '#app/ui/field.tsx'
import { fill } from '#app/ui/form-strings.tsx'
import { SelectBox } from '#app/ui/select-box.tsx'
import type { Messages } from '#lib/i18n/messages.ts'
import type { FoundCards } from './card-send.ts'

/** The people on the cards, one a line: who they are, what is known of them already, and what is to be done. */
export function CardsField({ offers, texts }: { offers: FoundCards['offers']; texts: Messages['cards'] }) {
  const { id, error } = useField({ name: 'cards', label: texts.people })
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 font-medium" data-label={id}>
        {texts.people}
      </legend>
      <ol id={id} tabIndex={-1} className="divide-y divide-line rounded-2 border border-line">
        {offers.map((offer, at) => (
          <CardLine key={at} at={at} offer={offer} texts={texts} />
        ))}
      </ol>
      <div className="mt-1.5">
        <FieldError id={id} error={error} />
      </div>
    </fieldset>
  )
}

function CardLine({ at, offer, texts }: { at: number; offer: FoundCards['offers'][number]; texts: Messages['cards'] }) {
  const { id, field, error, wiring } = useField({ name: `cards.${at}.choice`, label: offer.name })
  const choices = (['new', 'fill', 'leave'] as const).filter((choice) =>
    offer.isRefused ? choice === 'leave' : choice !== 'fill' || (offer.sameId !== null && (offer.fills.length > 0 || offer.note !== null)),
  )
  return (
    <li className="grid items-start gap-x-4 gap-y-2 p-3 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0 wrap-anywhere">
        <p className="font-medium">{offer.name}</p>
        <p className="text-sm text-ink-2">{[offer.title, offer.email, offer.phone].filter(Boolean).join(' · ')}</p>
        {offer.note && <p className="line-clamp-3 text-sm whitespace-pre-line text-ink-3">{offer.note}</p>}
        {offer.said.map((sentence) => (
          <p key={sentence} className="text-sm text-ink-2">
            {sentence}
          </p>
        ))}
        <FieldError id={id} error={error} />
      </div>
      <SelectBox
        {...wiring}
        ref={field.ref}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        aria-label={fill(texts.choice, { name: offer.name })}
        className="sm:w-56"
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {texts.choices[choice]}
          </option>
        ))}
      </SelectBox>
    </li>
  )
}
