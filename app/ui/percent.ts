/** A share of 100 as a length: `33.33%`. For drawings and styles; numbers people read are formatted in lib/money.ts. */
export function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`
}
