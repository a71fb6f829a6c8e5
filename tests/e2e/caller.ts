import { readFileSync } from 'node:fs'

type Manifest = { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> }

/** Every server action of the build: its id, file and exported name. */
export function builtActions() {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  return Object.entries(manifest.node).map(([id, { filename, exportedName }]) => ({ id, filename, exportedName }))
}

/** Every page and route handler of the build, as paths with `[id]` segments. */
export function builtRoutes(): { path: string; kind: 'page' | 'route' }[] {
  const routes: Record<string, string> = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8'))
  return Object.entries(routes).map(([file, path]) => ({ path, kind: file.endsWith('/route') ? 'route' : 'page' }))
}

export type ActionAnswer = { status: number; redirect: string | null; result: unknown; body: string }

/** Posts arguments to an action the way a browser would, from a page path of ours, with any cookie and origin. */
export async function callAction(
  url: string,
  id: string,
  args: unknown[],
  { cookie = '', origin = url, path = '/sign-in' } = {},
): Promise<ActionAnswer> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: JSON.stringify(args),
    headers: {
      'Next-Action': id,
      'Content-Type': 'text/plain;charset=UTF-8',
      Accept: 'text/x-component',
      ...(cookie && { cookie }),
      ...(origin && { origin }),
    },
  })
  const body = await answer.text()
  return { status: answer.status, redirect: answer.headers.get('x-action-redirect'), result: resultOf(body), body }
}

/** Finds the row that row 0 names as the action's answer. */
function resultOf(body: string): unknown {
  const row = (name: string) => new RegExp(`(?:^|\\n)${name}:(.*?)(?=\\n[0-9a-f]+:|\\n?$)`, 's').exec(body)?.[1]
  const head = row('0')
  const named = head && /"a":"\$@([0-9a-f]+)"/.exec(head)?.[1]
  const text = named ? row(named) : undefined
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
