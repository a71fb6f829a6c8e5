import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from '#lib/formats/eml.ts'
import { smallCompound } from './small-compound.ts'
import { tried } from './property.ts'

const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const narrow = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The properties of fixed size: the code page of narrow texts, and when it was sent. */
function fixed({ page = 1252, at }: { page?: number; at?: string }): Uint8Array {
  const view = new DataView(new ArrayBuffer(32 + (at ? 32 : 16)))
  view.setUint32(32, 0x3ffd0003, true)
  view.setUint32(40, page, true)
  if (at) {
    view.setUint32(48, 0x00390040, true)
    view.setBigUint64(56, (BigInt(Date.parse(at)) + 11_644_473_600_000n) * 10_000n, true)
  }
  return new Uint8Array(view.buffer)
}

const paula = {
  '__properties_version1.0': fixed({ at: '2026-09-30T22:30:00Z' }),
  '__substg1.0_0037001F': wide('Tak for mødet'),
  '__substg1.0_0C1A001F': wide('Paula Programleder'),
  '__substg1.0_0C1F001F': wide('/O=EXCHANGE/CN=PAULA'),
  '__substg1.0_5D01001F': wide('Paula@Fonden.dk'),
  '__substg1.0_1000001F': wide('Kære Frede\r\n\r\n\r\n\r\nHilsen'),
  '__substg1.0_1035001F': wide('<a@fonden.dk>'),
  '__recip_version1.0_#00000000/__substg1.0_39FE001F': wide('frede@example.dk'),
  '__recip_version1.0_#00000001/__substg1.0_3003001F': wide('karla@example.dk'),
}

describe('a mail in Outlook’s own format', () => {
  it('gives its day in Copenhagen, sender, subject, text and whom it was for', async () => {
    expect(await readMail(smallCompound(paula))).toEqual({
      ok: true,
      mail: {
        day: '2026-10-01',
        sender: 'Paula Programleder <Paula@Fonden.dk>',
        subject: 'Tak for mødet',
        text: 'Kære Frede\n\nHilsen',
        messageId: '<a@fonden.dk>',
        addresses: ['paula@fonden.dk', 'frede@example.dk', 'karla@example.dk'],
      },
    })
  })

  it('is read in its own code page, and its page of HTML where it has no other text', async () => {
    const old = {
      '__properties_version1.0': fixed({}),
      '__substg1.0_0037001E': narrow('M\u00f8de om \u00e5rsregnskab \u0096 \u0080'),
      '__substg1.0_10130102': narrow('<style>p{}</style><p>K\u00e6re Frede</p>'),
    }
    const read = await readMail(smallCompound(old))
    expect(read).toMatchObject({ ok: true, mail: { subject: 'Møde om årsregnskab – €', text: 'Kære Frede', day: null, sender: null } })
  })

  it('may be long: a text of many sectors is whole', async () => {
    const text = 'Rødgrød med fløde. '.repeat(2_000).trim()
    const read = await readMail(smallCompound({ ...paula, '__substg1.0_1000001F': wide(text) }))
    expect(read).toMatchObject({ ok: true, mail: { text } })
  })

  it('that is another compound file is no mail', async () => {
    expect(await readMail(smallCompound({ WordDocument: narrow('x') }))).toEqual({ ok: false, error: 'mailUnreadable' })
  })

  it('ends in a mail or a sentence whatever byte is changed or cut away', async () => {
    const whole = smallCompound(paula)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(whole.length),
        async (changes, end) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, byte] of changes) bytes[at] = byte
          for (const given of [bytes, whole.subarray(0, end)]) expect(typeof (await readMail(given)).ok).toBe('boolean')
        },
      ),
      tried(1_500),
    )
  })

  it('goes round no chain for ever', async () => {
    const bytes = smallCompound(paula)
    // Every place of the table of sectors names the first: all chains are rings.
    const table = new DataView(bytes.buffer).getUint32(0x4c, true)
    bytes.fill(0, (table + 1) * 512, (table + 2) * 512)
    const started = performance.now()
    expect(typeof (await readMail(bytes)).ok).toBe('boolean')
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
