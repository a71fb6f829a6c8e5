import { describe, expect, test } from 'vitest'
import { isAt, domainsOf } from '#lib/donors/mail/rules.ts'
import { readMail } from '#lib/formats/eml.ts'
import type { Mail } from '#lib/formats/mail-text.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const read = async (given: Uint8Array): Promise<Mail> => {
  const reading = await readMail(given)
  if (!reading.ok) throw new Error(reading.error)
  return reading.mail
}
const head = 'From: Paula Programleder <Paula@Fonden.dk>\r\nTo: frede@example.dk\r\nDate: Thu, 01 Oct 2026 00:30:00 +0200\r\n'

describe('a mail', () => {
  test('gives its day in Copenhagen, sender, subject and text', async () => {
    const mail = await read(
      bytes(`${head}Message-ID: <a@fonden.dk>\r\nSubject: =?utf-8?Q?Tak_for_m=C3=B8det?=\r\n\r\nKære Frede\r\n\r\n\r\n\r\nHilsen`),
    )
    expect(mail).toEqual({
      day: '2026-10-01',
      sender: 'Paula Programleder <Paula@Fonden.dk>',
      subject: 'Tak for mødet',
      text: 'Kære Frede\n\nHilsen',
      messageId: '<a@fonden.dk>',
      addresses: ['paula@fonden.dk', 'frede@example.dk'],
    })
  })

  test('is read in its own character set, and in an unknown one as well as can be', async () => {
    const danish = `${head}Subject: Møde\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\nRødgrød på ø`
    expect((await read(latin(danish))).text).toBe('Rødgrød på ø')
    expect((await read(latin(danish.replace('windows-1252', 'x-no-such-set')))).text).toContain('R')
  })

  test('of tags alone is read without them; scripts and styles are no words', async () => {
    const html = `${head}Subject: Hej\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>Kære&nbsp;Frede</p><script>x()</script><p>5 &lt; 6</p>`
    const { text } = await read(bytes(html))
    expect(text).toContain('Kære Frede')
    expect(text).toContain('5 < 6')
    expect(text).not.toMatch(/x\(\)|p\{\}|<p>/)
  })

  test('without day, sender or text is a mail with less in it', async () => {
    expect(await read(bytes('Subject: Kun emnet\r\n\r\n'))).toMatchObject({
      day: null,
      sender: null,
      subject: 'Kun emnet',
      text: null,
      messageId: null,
    })
    expect((await read(bytes('Subject: x\r\nDate: i går ved middag\r\n\r\nHej'))).day).toBeNull()
  })

  test('keeps no control characters and no half characters', async () => {
    const { subject, text } = await read(bytes('Subject: a\u0000b\u0007c\r\nFrom: x@y.dk\r\n\r\nHej\u0000 \u001b[31mdig'))
    expect(`${subject}${text}`).not.toMatch(/(?![\n\t])\p{Cc}/u)
    const turned = await read(bytes(`${head}Subject: regning \u202efdp.exe\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSe \u2067her`))
    expect([turned.subject, turned.text]).toEqual(['regning fdp.exe', 'Se her'])
  })
})

describe('what is no mail', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')
  const hostile: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(), 'mailEmpty'],
    ['the beginning of Outlook’s own format', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'mailUnreadable'],
    ['bytes', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'mailUnreadable'],
    ['plain words', bytes('Det her er ikke en mail.'), 'mailUnreadable'],
    ['a mail nested beyond reason', bytes(`${head}Subject: dyb\r\n${nested(200)}`), 'mailUnreadable'],
    [
      'headers without end',
      bytes(`${head}Subject: lang\r\n${'X-Fyld: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(20_000)}\r\nHej`),
      'mailUnreadable',
    ],
  ]
  test.each(hostile)('%s is told as what it is', async (_, given, error) => {
    expect(await readMail(given)).toEqual({ ok: false, error })
  })

  test('a huge one is read within two seconds, and its text is cut', async () => {
    const start = performance.now()
    const { text } = await read(bytes(`${head}Subject: stor\r\n\r\n${'ord og flere ord '.repeat(900_000)}`))
    expect(text).toHaveLength(100_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('whose mail it is', () => {
  test('is told by domains that name somebody, ours and everybody’s left out', () => {
    expect(domainsOf(['paula@post.fonden.dk', 'bo@gmail.com', 'frede@net.dk'], ['frede@net.dk'])).toEqual(['post.fonden.dk'])
  })
  test('a website is at its domain and above its parts, and not at one that only ends alike', () => {
    expect(isAt('https://www.fonden.dk/soeg', 'fonden.dk')).toBe(true)
    expect(isAt('https://fonden.dk', 'post.fonden.dk')).toBe(true)
    expect(isAt('https://fonden.dk', 'minfonden.dk')).toBe(false)
    expect(isAt(null, 'fonden.dk')).toBe(false)
    expect(isAt('ikke en adresse', 'fonden.dk')).toBe(false)
  })
})
