import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const house = import.meta.dirname
const isStandalone = process.env.GYLDEN_STANDALONE === '1'

const config: NextConfig = {
  typedRoutes: true,
  experimental: { preloadEntriesOnStart: false }, // each page is read when it is first asked for: the first one comes a second sooner
  poweredByHeader: false,
  compress: false, // the reverse proxy's work; here it costs a fifth of the pages a second
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` holds the types, of the tests too
  serverExternalPackages: ['better-sqlite3', 'pg', 'pino'],
  turbopack: { root: house },
  outputFileTracingRoot: house,
  outputFileTracingIncludes: { '/*': ['./db/migrations/**/*', './messages/**/*'] }, // read from disk when the server starts
  outputFileTracingExcludes: { '*': ['node_modules/sharp/**', 'node_modules/@img/**'] },
  ...(isStandalone && { output: 'standalone' }),
}

export default createNextIntlPlugin({ requestConfig: './lib/i18n/request.ts' })(config)
