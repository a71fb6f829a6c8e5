export type Place = {
  href: string
  label: string
  count?: number
  sub?: readonly { href: string; label: string }[]
  /** An address under it that belongs to no place, such as one's own page. */
  apart?: string
}

/** Where one is: the place and its sub-place whose address is the longest beginning of the path. The home only matches itself. */
export function whereIs(path: string, places: readonly Place[]): { place: Place | undefined; sub: string | undefined } {
  const fits = places
    .filter(({ apart }) => apart === undefined || !isUnder(path, apart))
    .flatMap((place) => [{ place, href: place.href, isSub: false }, ...(place.sub ?? []).map(({ href }) => ({ place, href, isSub: true }))])
    .filter(({ href }) => isUnder(path, href.split('?')[0] ?? href))
    .toSorted((one, other) => other.href.length - one.href.length || Number(other.isSub) - Number(one.isSub))
  return { place: fits[0]?.place, sub: fits[0]?.isSub ? fits[0].href : undefined }
}

function isUnder(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
}
