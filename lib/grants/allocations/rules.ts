/** What a division looked like when it was read: whoever divides from an older one is told so. */
export function divisionMark(shares: readonly { id: string; version: number }[]): string {
  return shares
    .map(({ id, version }) => `${id}.${version}`)
    .toSorted()
    .join(' ')
}
