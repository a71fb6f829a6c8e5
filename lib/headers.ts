import { randomBytes } from 'node:crypto'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { subscribe } from 'node:diagnostics_channel'
import { once } from '#db/once.ts'

type Started = { request: IncomingMessage; response: ServerResponse; server: Server }

const fixed = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Next answers an address that cannot be read with a bare 500; here it is what it is to people: a page that is not there. */
const nowhere = '/not-found'

/** For files that people brought: nothing in them runs or fetches, whatever they are. */
const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/**
 * Sets the security headers before Next sees the request: Next takes the nonce from the request's policy and stamps its
 * scripts with it. Cheaper than `proxy.ts`, and nothing is decided here. A test asserts the header on every page and route.
 */
export function sendSecurityHeaders(isHttps: boolean): { servers: Set<Server> } {
  return once('headers', () => {
    const servers = new Set<Server>()
    subscribe('http.server.request.start', (message) => {
      const { request, response, server } = message as Started
      servers.add(server)
      if (!isReadable(request.url)) request.url = nowhere
      const nonce = randomBytes(16).toString('base64')
      const policy = request.url?.startsWith('/api/attachments/') ? filePolicy : contentPolicy(nonce)
      request.headers['content-security-policy'] = policy
      request.headers['x-nonce'] = nonce
      response.setHeader('Content-Security-Policy', policy)
      for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value)
      if (isHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
      if (!request.url?.startsWith('/_next/static/')) response.setHeader('Cache-Control', 'no-store')
    })
    return { servers }
  })
}

function isReadable(url = ''): boolean {
  try {
    return decodeURI(url.replace(/\?.*/s, '')) !== ''
  } catch {
    return false
  }
}

function contentPolicy(nonce: string): string {
  const isBuilt = process.env.NODE_ENV === 'production'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isBuilt ? '' : " 'unsafe-eval'"}`,
    isBuilt ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self' 'unsafe-inline'", // Next's own tools in development bring styles
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
