import type { ReactNode } from 'react'
import { createTranslator } from 'use-intl/core'
import type { donorCodes } from '#lib/donors/codes/data.ts'
import type { DonorWithLists } from '#lib/donors/codes/data.ts'
import { type DonorField, donorFields, type DonorFieldGroup, type DonorFieldName } from '#lib/donors/fields/rules.ts'
import { wordsIn } from '#lib/i18n/labels.ts'
import { type Locale, messagesFor } from '#lib/i18n/messages.ts'
import { formatOre, formatPercent } from '#lib/money.ts'

export type CodeLabels = Awaited<ReturnType<typeof donorCodes>>
type Line = { name: string; value: ReactNode; detail?: ReactNode }
type Named = DonorField & { name: DonorFieldName }

/** The giver's fields in their groups, in words: each by its kind, but for those that are told otherwise than they are kept. */
export function aboutGroups(donor: DonorWithLists, codes: CodeLabels, locale: Locale): Record<DonorFieldGroup, Line[]> {
  const { donors } = messagesFor(locale)
  const word = wordsIn(locale)
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: 'relation.about' })
  const labels = (some: readonly { label: string }[]) => some.map(({ label }) => label).join(', ')
  const told: Partial<Record<DonorFieldName, Partial<Line> | null>> = {
    name: null,
    address: { value: [donor.address, donor.organisation.postalCode].filter(Boolean).join(', ') },
    groupId: { value: donor.groupName },
    aliases: { value: donor.aliases.replaceAll('\n', ', ') },
    ownerId: { value: donor.ownerName },
    purpose: { name: donors.page.purpose },
    supports: { value: labels(codes.supports) },
    goals: { value: codes.goals.map((goal) => word('worldGoals', goal)).join(', ') },
    minOre: { name: t('amount'), value: amountText(donor, locale) },
    maxOre: null,
    excludes: { value: labels(codes.excludes) },
    feeRule: { detail: donor.feeRuleSource },
    feeRuleSource: null,
  }
  const linesOf = (group: DonorFieldGroup) =>
    donorFields[group].flatMap((field: Named): Line[] => {
      const own = told[field.name]
      return own === null ? [] : [{ name: donors.fields[field.name], value: valueOf(field), ...own }]
    })
  return { supports: linesOf('supports'), rules: linesOf('rules'), who: linesOf('who'), relation: linesOf('relation') }

  function valueOf({ name, kind, words }: Named): ReactNode {
    const value = donor[name]
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') {
      if (kind === 'months' || kind === 'weeks') return t(kind, { count: value })
      return kind === 'ore' ? formatOre(value, locale, { decimals: 0 }) : formatPercent(value, locale)
    }
    if (typeof value !== 'string' || value === '') return null
    return kind === 'web' ? <Outside href={value} /> : words ? word(words, value) : value
  }
}

function amountText({ minOre, maxOre }: { minOre: number | null; maxOre: number | null }, locale: Locale): string | null {
  const { page } = messagesFor(locale).donors
  const kroner = (ore: number) => formatOre(ore, locale, { decimals: 0 })
  if (minOre !== null && maxOre !== null) return `${kroner(minOre)}–${kroner(maxOre)}`
  if (minOre !== null) return page.amountFrom.replace('{amount}', kroner(minOre))
  return maxOre === null ? null : page.amountTo.replace('{amount}', kroner(maxOre))
}

/** Another's site, by its name; opened beside ours. */
function Outside({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className="wrap-anywhere">
      {new URL(href).hostname.replace(/^www\./, '')}
    </a>
  )
}
