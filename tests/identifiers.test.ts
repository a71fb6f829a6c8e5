import { describe, expect, it } from 'vitest'
import { safeParse } from 'zod/mini'
import {
  cvrField,
  demoCvr,
  normaliseCvr,
  normaliseGln,
  normaliseIban,
  normaliseOrgId,
  normalisePNumber,
  optionalCvrField,
  optionalGlnField,
  orgIdOfCvr,
} from '#lib/identifiers.ts'

describe('identifiers', () => {
  it.each([
    ['13748136', '13748136'],
    ['DK13585628', '13585628'],
    ['DK 13 58 56 28', '13585628'],
    ['13-74-81-36', '13748136'],
    ['dk-13.74.81.36', '13748136'],
    ['35254119', null],
    ['00000000', null],
    ['1358562', null],
    ['135856280', null],
    ['DK1358562A', null],
    ['', null],
    ['9'.repeat(500), null],
  ])('CVR %s', (text, cvr) => {
    expect(normaliseCvr(text)).toBe(cvr)
  })

  it.each([
    ['5798009811578', '5798009811578'],
    ['57 98000 420007', '5798000420007'],
    ['5798000420000', null],
    ['579000042868', null],
  ])('GLN %s', (text, gln) => expect(normaliseGln(text)).toBe(gln))

  it.each([
    ['DK50 0040 0440 1162 43', 'DK5000400440116243'],
    ['de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['DK5100400440116243', null],
    ['DK50004004401162', null],
    ['50004004401162', null],
  ])('IBAN %s', (text, iban) => expect(normaliseIban(text)).toBe(iban))

  it.each([
    ['1003388394', '1003388394'],
    ['P 1003388394', '1003388394'],
    ['0000000000', null],
    ['100338839', null],
  ])('P-number %s', (text, pNumber) => expect(normalisePNumber(text)).toBe(pNumber))

  it.each([
    ['DK-CVR-13748136', 'DK-CVR-13748136'],
    ['dk-cvr-13 74 81 36', 'DK-CVR-13748136'],
    ['DK-CVR-13748137', null],
    ['GB-CHC-1164883', 'GB-CHC-1164883'],
    ['360G-Example:1', '360G-Example:1'],
    ['javascript:alert(1)', null],
    ['', null],
  ])('organisation id %s', (text, id) => expect(normaliseOrgId(text)).toBe(id))

  it('makes demo companies that could not exist, each once', () => {
    const made = Array.from({ length: 500 }, (_, nth) => demoCvr(nth))
    expect(made.slice(0, 5)).toEqual(['99000007', '99000015', '99000023', '99000031', '99000058'])
    expect(new Set(made).size).toBe(500)
    for (const cvr of made) expect([normaliseCvr(cvr), cvr.startsWith('99')]).toEqual([cvr, true])
    expect(() => demoCvr(-1)).toThrow(RangeError)
    expect(orgIdOfCvr('DK 13 74 81 36')).toBe('DK-CVR-13748136')
  })

  it('has fields', () => {
    const said = (schema: typeof cvrField | typeof optionalCvrField, typed: unknown) => {
      const parsed = safeParse(schema, typed)
      return parsed.success ? parsed.data : parsed.error.issues[0]?.message
    }
    expect([
      said(cvrField, '13 74 81 36'),
      said(cvrField, ''),
      said(cvrField, '13748137'),
      said(optionalCvrField, ' '),
      said(optionalCvrField, 13748136),
      said(optionalGlnField, '1'),
    ]).toEqual(['13748136', 'required', 'cvrInvalid', null, '13748136', 'glnInvalid'])
  })
})
