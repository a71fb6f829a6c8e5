import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  checkbox,
  choice,
  emailAddress,
  idField,
  longText,
  normaliseEmail,
  optionalChoice,
  optionalEmailAddress,
  optionalIdField,
  optionalText,
  optionalWhole,
  percentField,
  requiredPercentField,
  shortText,
  triState,
  versionField,
  webAddress,
  whole,
} from '#lib/form.ts'
import { referenceFile } from './reference-data.ts'

const said = (schema: z.ZodMiniType, typed: unknown) => {
  const parsed = z.safeParse(schema, typed)
  return parsed.success ? parsed.data : `!${parsed.error.issues[0]?.message}`
}
const id = '01981f6e-7a2b-7c3d-8e4f-0123456789ab'

describe('form fields', () => {
  it.each([
    [shortText(), '  Nordea\u00a0 fonden\n', 'Nordea fonden'],
    [shortText(), ' ', '!required'],
    [shortText(), undefined, '!required'],
    [shortText(3), 'ab', '!tooShort'],
    [shortText(1, 3), 'abcd', '!tooLong'],
    [shortText(), 'a\u0000b\u0007', 'ab'],
    [shortText(), 'a\u030a', 'å'],
    [longText(), ' a\r\nb\tc ', 'a\nb\tc'],
    [longText(1, 2), 'abc', '!tooLong'],
    [longText(4), 'abc', '!tooShort'],
    [longText(), '\n', '!required'],
    [longText(), '\ud800x', '\ufffdx'],
    [optionalText(), '  ', null],
    [optionalText(), null, null],
    [optionalText(), undefined, null],
    [optionalText(), 'a\r\nb', 'a\nb'],
    [optionalText(1), 'ab', '!tooLong'],
    [optionalText(), 3, '!invalid'],
    [choice(['a', 'b']), 'a', 'a'],
    [choice(['a', 'b']), '', '!required'],
    [choice(['a', 'b']), 'c', '!choiceInvalid'],
    [optionalChoice(['a', 'b']), '', null],
    [optionalChoice(['a', 'b']), 'b', 'b'],
    [optionalChoice(['a', 'b']), 'c', '!choiceInvalid'],
    [checkbox, 'on', true],
    [checkbox, true, true],
    [checkbox, undefined, false],
    [checkbox, '', false],
    [checkbox, 'maybe', '!invalid'],
    [triState, '', null],
    [triState, 'yes', true],
    [triState, 'no', false],
    [triState, false, false],
    [triState, null, null],
    [triState, 'ja', '!invalid'],
    [whole(1, 10), '7', 7],
    [whole(1, 10), 7, 7],
    [whole(1, 10), '', '!required'],
    [whole(1, 10), '0', '!tooSmall'],
    [whole(1, 10), '11', '!tooLarge'],
    [whole(1, 10), '1,5', '!wholeInvalid'],
    [whole(-5, 5), '\u22125', -5],
    [whole(1, 5_000), '1.200', 1_200],
    [whole(1, 5_000_000), '1 200 000', 1_200_000],
    [whole(1, 5_000), '1,200', 1_200],
    [whole(1, 5_000_000), '1.200,000', '!wholeInvalid'],
    [whole(1, 5_000), '12.00', '!wholeInvalid'],
    [whole(1, 5_000), '0.1200', '!wholeInvalid'],
    [whole(1, 10), 1.5, '!wholeInvalid'],
    [optionalWhole(0, 9), '', null],
    [optionalWhole(0, 9), '-0', 0],
    [percentField, '7,25', 725],
    [percentField, '7,25 %', 725],
    [percentField, '100', 10_000],
    [percentField, 725, 725],
    [percentField, '', null],
    [percentField, '101', '!percentInvalid'],
    [percentField, '7,255', '!percentInvalid'],
    [percentField, '-1', '!percentInvalid'],
    [percentField, 'x', '!percentInvalid'],
    [requiredPercentField, '', '!required'],
    [idField, id, id],
    [idField, id.toUpperCase(), '!choiceInvalid'],
    [idField, '', '!choiceInvalid'],
    [idField, undefined, '!choiceInvalid'],
    [optionalIdField, '', null],
    [optionalIdField, id, id],
    [optionalIdField, 'x', '!choiceInvalid'],
    [versionField, 3, 3],
    [versionField, '3', 3],
    [versionField, 0, '!tooSmall'],
    [versionField, undefined, '!required'],
    [webAddress, 'https://fond.dk/a?b=c', 'https://fond.dk/a?b=c'],
    [webAddress, ' www.fond.dk ', 'https://www.fond.dk'],
    [webAddress, 'HTTP://fond.dk', 'HTTP://fond.dk'],
    [webAddress, '', null],
    [webAddress, 'https://åben.dk', 'https://åben.dk'],
    [emailAddress, ' Mona@Kommune.example ', 'mona@kommune.example'],
    [emailAddress, '', '!required'],
    [emailAddress, 'mona', '!emailInvalid'],
    [optionalEmailAddress, '', null],
  ])('%# %o reads %j as %j', (schema, typed, expected) => expect(said(schema, typed)).toEqual(expected))

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    'https://user:pw@fond.dk',
    'http://fond.dk@127.0.0.1/',
    'https://fond.dk\n.evil.example',
    'https://',
    'https:///x',
    'http://localhost',
    'http://127.0.0.1/',
    'http://[::1]/',
    `https://${'a'.repeat(600)}.dk`,
    'https://fond.dk/"><b>',
    'java\tscript:alert(1)',
  ])('refuses the address %j', (typed) => {
    expect(said(webAddress, typed)).toBe('!urlInvalid')
  })

  it('says of each text by itself that it holds a CPR number', () => {
    const texts = z.object({
      title: shortText(),
      note: optionalText(),
      lines: z.array(z.object({ text: longText() })),
      told: optionalText(),
    })
    const cpr = 'ring 010135-7974'
    const read = z.safeParse(texts, { title: cpr, note: cpr, lines: [{ text: 'fint' }, { text: cpr }], told: 'CVR 12345674' })
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['title', 'cprLike'],
      ['note', 'cprLike'],
      ['lines.1.text', 'cprLike'],
    ])
  })

  it('refuses an address that carries a CPR number', () => expect(said(webAddress, 'fond.dk/?cpr=010135-7974')).toBe('!cprLike'))

  it('leaves nothing out of an object that was sent with holes', () => {
    expect(z.parse(z.object({ note: optionalText(), weeks: optionalWhole(0, 9), isAsk: checkbox, website: webAddress }), {})).toEqual({
      note: null,
      weeks: null,
      isAsk: false,
      website: null,
    })
  })
})

describe('mail addresses', () => {
  it.each([
    '"e@evil.example"@kommune.example',
    'a@kommune.example,b@evil.example',
    'a@kommune.example\r\nBcc: b@evil.example',
    'a\uff20evil.example@kommune.example',
    'a@[127.0.0.1]',
    'a@@kommune.example',
    'а@kommune.example',
    'a.@kommune.example',
    '.a@kommune.example',
    'a@kommune',
    `${'a'.repeat(65)}@kommune.example`,
    `a@${'b.'.repeat(130)}dk`,
  ])('refuses %j', (text) => {
    expect(normaliseEmail(text)).toBeNull()
  })

  it('takes every address of the reference list as it should', (context) => {
    const file = referenceFile(context, 'hostile/own/email/login-addresses.json')
    const list = z.parse(
      z.object({
        must_refuse: z.array(z.string()),
        same_account: z.array(z.tuple([z.string(), z.string()])),
        must_accept: z.array(z.string()),
      }),
      JSON.parse(file),
    )
    expect(list.must_refuse.filter((text) => normaliseEmail(text) !== null)).toEqual([])
    expect(list.must_accept.filter((text) => normaliseEmail(text) === null)).toEqual([])
    for (const [one, other] of list.same_account) expect(normaliseEmail(one)).toBe(normaliseEmail(other))
  })
})

it('has a sentence in both languages for every key it can give', () => {
  const read = (locale: string): Record<string, unknown> => JSON.parse(readFileSync(`messages/${locale}/errors.json`, 'utf8'))
  const [da, en] = [read('da'), read('en')]
  expect(Object.keys(en)).toEqual(Object.keys(da))
  const sources = ['form', 'field', 'money', 'day', 'identifiers'].map((name) => readFileSync(`lib/${name}.ts`, 'utf8')).join('\n')
  const keys = [...sources.matchAll(/'((?:required|invalid|too[A-Z]|[a-zA-Z]+(?:Invalid|Negative))[a-zA-Z]*)'/g)].map(([, key = '']) => key)
  expect(new Set(keys).size).toBeGreaterThan(12)
  for (const key of keys) expect([key, typeof da[key], typeof en[key]]).toEqual([key, 'string', 'string'])
})
