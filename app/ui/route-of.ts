import type { Route } from 'next'

/** An address that was put together, as the router takes it. The one place that vouches for it. */
export function routeOf(href: string): Route {
  return href as Route
}
