/** Domains that many write from; an address there says nothing of who it is. */
const everyones = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.dk outlook.com outlook.dk live.com live.dk msn.com yahoo.com yahoo.dk icloud.com me.com mail.dk mail.com proton.me protonmail.com gmx.com gmx.net jubii.dk ofir.dk tdcadsl.dk stofanet.dk'.split(
    ' ',
  ),
)

/** The domains of addresses that can name an organisation, each once, the sender's first; at most 10. */
export function domainsOf(addresses: readonly string[], own: readonly string[] = []): string[] {
  const left = new Set(own.map(domainOf))
  return [...new Set(addresses.map(domainOf))]
    .filter((domain) => domain.includes('.') && !everyones.has(domain) && !left.has(domain))
    .slice(0, 10)
}

/** Whether a website is at a domain or above it: a mail from `post.fonden.dk` is `www.fonden.dk`'s. */
export function isAt(website: string | null, domain: string): boolean {
  if (!website || !URL.canParse(website)) return false
  const host = new URL(website).hostname.replace(/^www\./, '')
  return domain === host || domain.endsWith(`.${host}`)
}

function domainOf(address: string): string {
  return address.toLowerCase().split('@').at(-1) ?? ''
}
