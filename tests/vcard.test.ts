import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#lib/formats/text-encoding.ts'
import { mostCards, readCards } from '#lib/formats/vcard-reading.ts'
import { type Card, writeCards } from '#lib/formats/vcard.ts'
import { referenceBytes, referenceNames } from './reference-data.ts'

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')
const only = (...lines: string[]) => readCards(card(...lines)).cards[0]
const blank: Card = {
  uid: '01890000-0000-7000-8000-000000000000',
  name: 'Bo Bæk',
  title: null,
  organisation: 'Kystfonden',
  email: null,
  phone: null,
  street: null,
  postalCode: null,
  region: null,
  website: null,
}

describe('a card is read', () => {
  it('of vCard 2.1: quoted-printable over several lines in its character set, bare types, the preferred number first', () => {
    expect(
      only(
        'VERSION:2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=C6r=F8;Bj=F8rn;;;',
        'TITLE;QUOTED-PRINTABLE;CHARSET=UTF-8:Direkt=C3=B8r for=',
        ' fonden',
        'NOTE;ENCODING=QUOTED-PRINTABLE:Linje 1=0D=0ALinje 2',
        'TEL;WORK;VOICE:58 00 00 01',
        'TEL;WORK;FAX:58 00 00 02',
        'TEL;CELL;PREF:71 88 23 45',
        'EMAIL;INTERNET:bo@kyst.example.dk',
        String.raw`ORG:Fonden\; Kyst;Afdelingen`,
      ),
    ).toEqual({
      uid: null,
      name: 'Bjørn Ærø',
      title: 'Direktør for fonden',
      organisation: 'Fonden; Kyst',
      emails: ['bo@kyst.example.dk'],
      phones: ['71 88 23 45', '58 00 00 01'],
      note: 'Linje 1\r\nLinje 2',
    })
  })

  it('of vCard 3.0 and 4.0: folded lines, groups, quoted parameters, escaped signs, addresses as URI', () => {
    expect(
      only(
        'VERSION:4.0',
        'UID:urn:uuid:01890000-0000-7000-8000-000000000001',
        String.raw`FN:Bo "Bøf" Bæk\, jr.`,
        'item1.EMAIL;TYPE="work,home";PREF=2:anden@example.dk',
        'item2.EMAIL;PREF=1:mailto:foerste@example.dk',
        'TEL;VALUE=uri;TYPE="voice,work":tel:+45-71-88-23-45;ext=12',
        String.raw`NOTE:Sagde\nat de `,
        ' vil ringe',
        'PHOTO:data:image/png;base64,AAAA',
      ),
    ).toMatchObject({
      uid: 'urn:uuid:01890000-0000-7000-8000-000000000001',
      name: 'Bo "Bøf" Bæk, jr.',
      emails: ['foerste@example.dk', 'anden@example.dk'],
      phones: ['+45-71-88-23-45 lok. 12'],
      note: 'Sagde\nat de vil ringe',
    })
  })

  it('among many in one file: one in another is left out, one that never ends ends with the next, one without a name is counted', () => {
    const text =
      card('FN:Første', 'AGENT:', 'BEGIN:VCARD', 'FN:Sekretæren', 'END:VCARD', 'TITLE:Leder') +
      'BEGIN:VCARD\nFN:Uden ende\n' +
      card('TEL:12345678') +
      'BEGIN:VCARD\nN:Sidste;Den'
    expect(readCards(text)).toMatchObject({
      cards: [{ name: 'Første', title: 'Leder' }, { name: 'Uden ende' }, { name: 'Den Sidste' }],
      unreadable: 1,
      isCut: false,
    })
    const many = readCards(Array.from({ length: mostCards + 2 }, (_, at) => card(`FN:Nr. ${at}`)).join(''))
    expect(many).toMatchObject({ isCut: true })
    expect(many.cards).toHaveLength(mostCards)
  })

  it('in Windows-1252 too, and nothing at all in what is no card', () => {
    const bytes = Uint8Array.from([...card('VERSION:2.1', 'FN:Åse Ærø')].map((sign) => sign.codePointAt(0) ?? 0))
    expect(readCards(decodeText(bytes).text).cards).toMatchObject([{ name: 'Åse Ærø' }])
    for (const text of ['', 'FN:Bo', '{"a":1}', '\u0000\u0000', 'BEGIN:VCARD', 'END:VCARD\nEND:VCARD'])
      expect(readCards(text).cards).toEqual([])
  })

  it('whatever it holds, without failing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'AGENT:', 'TEL;:', ';;:=', 'N:;\\'), fc.string())),
        (lines) => {
          expect(readCards(lines.join('\n')).cards.length).toBeLessThanOrEqual(mostCards)
        },
      ),
    )
  })

  it.for(referenceNames('vcard').filter((name) => name.endsWith('.vcf')))('as several programs write it: %s', (name, context) => {
    const found = readCards(decodeText(referenceBytes(context, `vcard/${name}`)).text)
    expect({
      people: found.cards.map(({ name, emails, phones }) => [name, emails[0] ?? '', phones.length]),
      left: found.unreadable,
    }).toEqual(samples[name])
  })
})

/** Who stands in the samples, their first address, and how many numbers that are no fax. */
const samples: Record<string, unknown> = {
  'John_Doe_EVOLUTION.vcf': { people: [['Mr. John Richter, James Doe Sr.', 'john.doe@ibm.com', 2]], left: 0 },
  'gmail-list.vcf': {
    people: [
      ['Arnold Smith', 'asmithk@gmail.com', 0],
      ['Chris Beatle', 'chrisy55d@yahoo.com', 0],
      ['Doug White', 'dwhite@gmail.com', 0],
    ],
    left: 0,
  },
  'gmail-single.vcf': { people: [['Greg Dartmouth', 'gdartmouth@hotmail.com', 2]], left: 0 },
  'outlook-2003.vcf': { people: [['John Doe III', 'jdoe@hotmail.com', 3]], left: 0 },
  'rfc2426-example.vcf': {
    people: [
      ['Frank Dawson', 'Frank_Dawson@Lotus.com', 1],
      ['Tim Howes', 'howes@netscape.com', 1],
    ],
    left: 0,
  },
  'rfc6350-example.vcf': { people: [['Simon Perreault', 'simon.perreault@viagenie.ca', 2]], left: 0 },
}

describe('a card is written', () => {
  it('with CRLF, lines of at most 75 octets, whole letters, and signs escaped', () => {
    const text = writeCards([
      {
        ...blank,
        name: `${'Ærø'.repeat(40)}; Bæk, jr.`,
        title: 'Linje\nto',
        website: 'https://kyst.example.dk/a,b;c',
        email: 'bo@kyst.example.dk',
      },
    ])
    expect(text.endsWith('END:VCARD\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text).toContain(String.raw`TITLE:Linje\nto`)
    expect(text).toContain('URL:https://kyst.example.dk/a,b;c\r\n')
    expect(text).toContain('UID:urn:uuid:01890000-0000-7000-8000-000000000000\r\n')
  })

  it('and read again is the same person, whatever they are called', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }).map((text) => text.replace(/[\s\p{C}]+/gu, ' ').trim())
    fc.assert(
      fc.property(words, words, words, (name, title, organisation) => {
        fc.pre(name !== '' && organisation !== '')
        const [read] = readCards(
          writeCards([{ ...blank, name, title, organisation, phone: '71 88 23 45', email: 'bo@kyst.example.dk' }]),
        ).cards
        expect(read).toMatchObject({ name, title, organisation, phones: ['71 88 23 45'], emails: ['bo@kyst.example.dk'] })
      }),
    )
  })
})
