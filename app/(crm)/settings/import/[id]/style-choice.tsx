import { SelectBox } from '#app/ui/select-box.tsx'
import type { Messages } from '#lib/i18n/messages.ts'
import type { SheetColumn, SheetPlan } from '#lib/imports/sheets/schema.ts'

type ColumnPlan = SheetPlan['columns'][number]
type Props = {
  column: SheetColumn
  own: ColumnPlan
  kind: string | undefined
  texts: Messages['imports']
  change: (more: Partial<ColumnPlan>) => void
}

const numberStyles = ['danish', 'english', 'unknown'] as const
const dayOrders = ['day_first', 'month_first', 'unknown'] as const

/** How a column writes its numbers or days, where it is used for some; *Say which* while nothing in it tells. */
export function StyleChoice({ column, own, kind, texts, change }: Props) {
  const label = `${texts.style}: ${column.header}`
  if (kind !== 'amount' && kind !== 'day') return null
  const isAmount = kind === 'amount'
  const isOpen = isAmount ? column.isNumberOpen : column.isDayOpen
  const words = isAmount ? [texts.numbersDanish, texts.numbersEnglish] : [texts.dayFirst, texts.monthFirst]
  const choose = (word: string) => {
    if (isAmount) change({ numbers: numberStyles.find((style) => style === word) ?? 'unknown' })
    else change({ days: dayOrders.find((order) => order === word) ?? 'unknown' })
  }
  const value = isAmount ? own.numbers : own.days
  const isAsked = isOpen && value === 'unknown'
  return (
    <SelectBox
      aria-label={isAsked ? `${label}. ${texts.readTwoWays}` : label}
      aria-invalid={isAsked || undefined}
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="unknown">{isOpen ? texts.ask : '–'}</option>
      {(isAmount ? numberStyles : dayOrders).slice(0, 2).map((value, at) => (
        <option key={value} value={value}>
          {words[at]}
        </option>
      ))}
    </SelectBox>
  )
}
