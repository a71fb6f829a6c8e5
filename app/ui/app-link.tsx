import Link from 'next/link'
import type { ComponentProps } from 'react'
import { routeOf } from '#app/ui/route-of.ts'

/** Every link inside the product. Pages are built on request, so nothing is fetched before it is asked for. */
export function AppLink({ href, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { href: string; scroll?: boolean }) {
  return <Link prefetch={false} href={routeOf(href)} {...rest} />
}
