import { once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type MailServer = { url: string; mails: string[]; next(): Promise<string>; stop(): Promise<void> }

/** A real SMTP server that keeps what it was sent. `next` waits for the next mail and gives its text. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const waiting: ((mail: string) => void)[] = []
  let read = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        mails.push(plainText(Buffer.concat(pieces).toString('utf8')))
        done()
        for (let taker = waiting.shift(); taker; taker = waiting.shift()) taker(mails[read++] ?? '')
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const { port } = smtp.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next: () => (read < mails.length ? Promise.resolve(mails[read++] ?? '') : new Promise((resolve) => waiting.push(resolve))),
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  }
}

/** The sign-in code a mail carries, or nothing. */
export function codeIn(mail: string): string {
  return /\b([0-9A-HJKMNP-TV-Z]{4})[ -]?([0-9A-HJKMNP-TV-Z]{4})\b/.exec(mail)?.slice(1).join('') ?? ''
}

/** Headers and the text part with its transfer encoding undone, as far as our own mails use it. */
function plainText(raw: string): string {
  const [, base64] = /Content-Type: text\/plain[^]*?base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw) ?? []
  if (base64) return Buffer.from(base64, 'base64').toString('utf8')
  const bytes = raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
