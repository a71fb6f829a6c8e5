import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TableFault } from '#lib/formats/table-fault.ts'
import { readGrants, readTable } from '#lib/imports/reading/data.ts'
import type { ImportedRow } from '#lib/imports/schema.ts'
import { closeDatabase, freshDatabase } from './database.ts'
import { referenceBytes, referenceNames } from './reference-data.ts'

const today = '2026-10-01'
const bytes = (text: string) => Buffer.from(text, 'utf8')
const read = (text: string) => readGrants(bytes(text), today)
const grant = {
  id: '360G-havre-1',
  title: 'Et drivhus',
  description: 'Til byhaven',
  currency: 'DKK',
  amountAwarded: 1250.5,
  awardDate: '2024-05-31',
  fundingOrganization: [{ id: 'DK-CVR-13748136', name: 'Havrekornsfonden' }],
  recipientOrganization: [{ id: '360G-havre:org-1', name: 'Byhaven' }],
}
const titles =
  'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Funding Org:Identifier,Funding Org:Name,Recipient Org:Identifier,Recipient Org:Name'
const names =
  'id,title,description,currency,amountAwarded,awardDate,fundingOrganization/0/id,fundingOrganization/0/name,recipientOrganization/0/id,recipientOrganization/0/name'
const line = '360G-havre-1,Et drivhus,Til byhaven,DKK,1250.50,2024-05-31,DK-CVR-13748136,Havrekornsfonden,360G-havre:org-1,Byhaven'

beforeEach(() => freshDatabase())
afterEach(() => closeDatabase())

describe('open grants', () => {
  it('are the same as JSON and under either kind of heading', async () => {
    const [inJson] = await read(JSON.stringify({ grants: [grant] }))
    for (const headings of [titles, names]) {
      const [inTable] = await read(`${headings}\n${line}\n`)
      expect({ ...inTable, row: 1 }).toEqual(inJson)
    }
    expect(inJson?.errors).toEqual([])
    expect(inJson?.grant?.amountOre).toBe(125_050)
  })

  it('are read as a Danish giver writes them', async () => {
    const [row] = await read(
      'Bevillingsnummer;Titel;Beløb;Valuta;Bevillingsdato;Giver;Modtager\n7;Et drivhus;1.250,50;kr.;31-05-2024;Havrekornsfonden;Byhaven\n',
    )
    expect(row?.errors).toEqual([])
    expect(row?.grant).toMatchObject({ amountOre: 125_050, currency: 'DKK', day: '2024-05-31' })
  })

  it('ask where an amount can be read two ways', async () => {
    const [row] = await read(`${titles}\n${line.replace('1250.50', '1.250')}\n`)
    expect(row?.errors).toEqual(['amountOpen'])
  })

  it('are no table when they are JSON', async () => {
    for (const file of [{ grants: [grant] }, [grant]])
      await expect(readTable(bytes(JSON.stringify(file)), today, null)).rejects.toMatchObject({ key: 'importIsJson' })
  })

  it('are none in a table without their columns', async () => {
    await expect(read('Navn;By\nHavrekornsfonden;Æblevig\n')).rejects.toMatchObject({ key: 'importNoGrants' })
  })
})

describe('the standard’s own examples', () => {
  const folder = '360giving/fixtures'
  const outcomes: Record<string, { fault: string } | { rows: number; refused: number }> = {
    'badfile_all_validation_errors.json': { rows: 1, refused: 1 },
    'badfile_all_validation_errors.xlsx': { rows: 1, refused: 1 },
    'duration_usefulness.json': { rows: 1, refused: 0 },
    'fundingproviders-grants_2_grants_cp1252.csv': { rows: 2, refused: 0 },
    'fundingproviders-grants_broken_grants.json': { rows: 4, refused: 0 },
    'fundingproviders-grants_fixed_2_grants.json': { rows: 4, refused: 0 },
    'fundingproviders-grants_malformed.json': { fault: 'importNotJson' },
    'fundingproviders_grants_2_grants.csv': { rows: 2, refused: 0 },
    'multiple_funder_names_org_ids.json': { rows: 2, refused: 0 },
  }

  it('end as they should, each of them', async (context) => {
    for (const [name, expected] of Object.entries(outcomes)) {
      const found = await outcomeOf(referenceBytes(context, `${folder}/${name}`))
      expect(found, name).toEqual(expected)
    }
    const files = referenceNames(folder).filter((name) => /\.(json|csv|xlsx)$/.test(name))
    expect(Object.keys(outcomes).toSorted()).toEqual(files.toSorted())
    const all = Object.values(outcomes)
    console.log(
      `360Giving examples: ${all.length} files, ${all.filter((one) => 'fault' in one).length} refused whole, ${sum(all, 'rows')} rows, ${sum(all, 'refused')} refused`,
    )
  })

  it('keep their signs in Windows-1252', async (context) => {
    const rows = await readGrants(referenceBytes(context, `${folder}/fundingproviders-grants_2_grants_cp1252.csv`), today)
    expect(rows.map(({ grant: read }) => read?.sourceId)).toEqual([
      '360G-<~>€funding€providers-000001/X/00/X',
      '360G-<~>€funding±Áproviders-000002/X/00/X',
    ])
  })
})

async function outcomeOf(file: Buffer) {
  try {
    const rows: ImportedRow[] = await readGrants(file, today)
    return { rows: rows.length, refused: rows.filter(({ errors }) => errors.length > 0).length }
  } catch (error) {
    if (error instanceof TableFault) return { fault: error.key }
    throw error
  }
}

function sum(outcomes: readonly object[], name: 'rows' | 'refused'): number {
  return outcomes.reduce((total, one) => total + Number(Reflect.get(one, name) ?? 0), 0)
}
