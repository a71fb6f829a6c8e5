import { actionId } from './house.ts'

/** A browser without scripts: it keeps cookies and posts forms as the sign-in pages send them. */
export class Browser {
  #jar = new Map<string, string>()
  #url: string

  constructor(url: string, cookie = '') {
    this.#url = url
    const [name, value] = cookie.split('=')
    if (name && value) this.#jar.set(name, value)
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#jar
  }

  async open(path: string, method = 'GET') {
    return this.#keep(await fetch(`${this.#url}${path}`, { method, redirect: 'manual', headers: { cookie: this.#cookie() } }))
  }

  /** A form with its fields, sent to a server action from a page of ours (or of somebody else's). */
  async submit(
    action: string,
    fields: Record<string, string>,
    { path = '/sign-in', origin = this.#url }: { path?: string; origin?: string | null } = {},
  ) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(`_1_${name}`, value)
    body.set('0', '[{},"$K1"]')
    const headers = { cookie: this.#cookie(), 'Next-Action': actionId(action), Accept: 'text/x-component', ...(origin && { origin }) }
    return this.#keep(await fetch(`${this.#url}${path}`, { method: 'POST', redirect: 'manual', body, headers }))
  }

  /** Whether the house knows who this is. */
  async isSignedIn(): Promise<boolean> {
    return (await this.open('/')).status === 200
  }

  async #keep(answer: Response) {
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (!name) continue
      if (value && !/max-age=0|expires=thu, 01 jan 1970/i.test(set)) this.#jar.set(name, value)
      else this.#jar.delete(name)
    }
    return {
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get('location') ?? answer.headers.get('x-action-redirect'),
      text: await answer.text(),
    }
  }

  #cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
