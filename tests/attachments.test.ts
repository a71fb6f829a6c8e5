import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhole, keepBytes, keptBytes } from '#db/files.ts'
import { engine } from '#db/open.ts'
import { attachment, audit } from '#db/schema/index.ts'
import { sortBackups } from '#lib/backups.ts'
import { env } from '#lib/env.ts'
import { readTable } from '#lib/imports/reading/data.ts'
import { cancelImport, openImport } from '#lib/imports/sheets/mutations.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'
import { attachmentById, attachmentsOf, brokenFiles } from '#lib/records/attachments/data.ts'
import { attachFile, removeAttachment, restoreAttachment, sweepFiles } from '#lib/records/attachments/mutations.ts'
import { holdsText, mediaTypeOf, plainName } from '#lib/records/attachments/rules.ts'
import { addDonor, awarded, done, tried } from './awards.ts'
import { asViewer, closeDatabase, freshDatabase, type Person } from './database.ts'

let donorId = ''
let record: { grantId: string; applicationId: string }
const folder = () => join(env().GYLDEN_DATA, 'files')

beforeAll(async () => {
  await freshDatabase()
  donorId = await addDonor('Fonden')
  record = await awarded({ donorId, title: 'Bageriet', sentDay: '2026-01-01', day: '2026-02-01', amount: 1000, versionId: null })
})
afterAll(closeDatabase)

async function hang(recordKind: string, recordId: string, text: string, person: Person = 'Karla') {
  const bytes = new TextEncoder().encode(text)
  const sha = await keepBytes(folder(), bytes)
  const about = { recordKind, recordId, kind: 'other', fileName: 'notat.txt', description: '', expiresDay: '01.01.2027' }
  return tried(attachFile, person, { ...about, sha, sizeBytes: bytes.length, mediaType: 'text/plain' })
}

async function hung(recordKind: string, recordId: string, text: string, person: Person = 'Karla'): Promise<string> {
  const answer = await hang(recordKind, recordId, text, person)
  if (!answer.ok) throw new Error(answer.message)
  return answer.data.id
}

const seenBy = async (person: Person, id: string) => (await attachmentById(await asViewer(person), id)) !== undefined

describe('a file on a record', () => {
  it('is hung up with an audit row, taken off, and put back', async () => {
    const id = await hung('application', record.applicationId, 'første')
    const [kept] = await engine().reader.select().from(attachment).where(eq(attachment.id, id))
    expect(kept).toMatchObject({ recordKind: 'application', fileName: 'notat.txt', expiresDay: '2027-01-01', voidedBy: null })
    const [noted] = await engine().reader.select().from(audit).where(eq(audit.recordId, id))
    expect(noted).toMatchObject({ verb: 'attachFile', recordKind: 'attachment' })
    await done(removeAttachment, 'Karla', { id })
    const karla = await asViewer('Karla')
    expect(await attachmentsOf(karla, 'application', record.applicationId)).toEqual([])
    await done(restoreAttachment, 'Karla', { id })
    expect(await attachmentsOf(karla, 'application', record.applicationId)).toHaveLength(1)
  })

  it('hangs once: the same bytes are the same file', async () => {
    await hung('grant', record.grantId, 'samme')
    expect(await hang('grant', record.grantId, 'samme')).toMatchObject({ ok: false, fields: { file: 'Filen ligger her allerede.' } })
    expect((await hang('donor', donorId, 'samme')).ok).toBe(true)
  })

  it('refuses a CPR number in its name', async () => {
    const answer = await tried(attachFile, 'Karla', {
      recordKind: 'donor',
      recordId: donorId,
      kind: 'other',
      fileName: 'sag 010135-1234.txt',
      description: '',
      expiresDay: '',
      sha: 'a'.repeat(64),
      sizeBytes: 1,
      mediaType: 'text/plain',
    })
    expect(answer).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('is seen where what it hangs on is, and a relation’s files by those who keep it', async () => {
    const onApplication = await hung('application', record.applicationId, 'ansøgning')
    const onGrant = await hung('grant', record.grantId, 'brev')
    const onDonor = await hung('donor', donorId, 'referat')
    const seen = async (id: string) => {
      const people = ['Karla', 'Lis', 'Frede', 'Mona', 'Malik'] as const
      const sees = await Promise.all(people.map((person) => seenBy(person, id)))
      return people.filter((_, at) => sees[at])
    }
    expect(await seen(onApplication)).toEqual(['Karla', 'Lis', 'Frede', 'Mona'])
    expect(await seen(onGrant)).toEqual(['Karla', 'Lis', 'Frede'])
    expect(await seen(onDonor)).toEqual(['Karla', 'Lis', 'Frede'])
  })

  it.each([
    ['Lis', 'application', 'forbidden'],
    ['Malik', 'application', 'notFound'],
    ['Mona', 'grant', 'forbidden'],
    ['Mona', 'donor', 'forbidden'],
    ['Lis', 'donor', 'forbidden'],
  ] as const)('is refused from %s on %s', async (person, kind, code) => {
    const recordId = { application: record.applicationId, grant: record.grantId, donor: donorId }[kind]
    expect(await hang(kind, recordId, `fra ${person} ${kind}`, person)).toMatchObject({ ok: false, code })
  })
})

describe('kept bytes', () => {
  it('are kept once and whole, and a change is found', async () => {
    const sha = await keepBytes(folder(), new TextEncoder().encode('bytes'))
    expect(await keepBytes(folder(), new TextEncoder().encode('bytes'))).toBe(sha)
    const read = await Array.fromAsync((await keptBytes(folder(), sha)) ?? [])
    expect(Buffer.concat(read).toString()).toBe('bytes')
    await hung('donor', donorId, 'bytes')
    expect(await brokenFiles()).toEqual([])
    await writeFile(join(folder(), sha.slice(0, 2), sha), 'other')
    expect(await isWhole(folder(), sha)).toBe(false)
    expect(await brokenFiles()).toEqual([sha])
    await writeFile(join(folder(), sha.slice(0, 2), sha), 'bytes')
  })

  it('that hang nowhere go after a day', async () => {
    const [fresh, old] = await Promise.all(['ny', 'gammel'].map((text) => keepBytes(folder(), new TextEncoder().encode(text))))
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    await utimes(join(folder(), (old ?? '').slice(0, 2), old ?? ''), twoDaysAgo, twoDaysAgo)
    expect(await sweepFiles()).toBe(1)
    expect(await keptBytes(folder(), old ?? '')).toBeUndefined()
    expect(await keptBytes(folder(), fresh ?? '')).toBeDefined()
  })

  it('stay where an import is still to be read from them, however long it waits for its columns', async () => {
    const bytes = new TextEncoder().encode('Navn\nVentefonden\n')
    const sha = await keepBytes(folder(), bytes)
    const lastWeek = new Date(Date.now() - 7 * 86_400_000)
    await utimes(join(folder(), sha.slice(0, 2), sha), lastWeek, lastWeek)
    const layout = layoutOf(await readTable(bytes, '2026-10-01', null))
    const { id } = await done(openImport, 'Karla', { kind: 'donors', fileName: 'venter.csv', fileSha: sha, layout })
    expect(await sweepFiles()).toBe(0)
    await done(cancelImport, 'Karla', { id })
    expect(await sweepFiles()).toBe(1)
  })

  it('are asked for by nothing but a hash', () =>
    expect(keptBytes(folder(), '../../etc/passwd')).rejects.toThrow('a file is asked for by its hash'))
})

describe('what is taken', () => {
  it.each([
    ['brev.pdf', 'application/pdf', 'application/pdf'],
    ['Brev.PDF', 'application/pdf', 'application/pdf'],
    ['brev.pdf', 'text/html', null],
    ['brev.pdf', 'image/png', null],
    ['side.html', undefined, null],
    ['tegning.svg', undefined, null],
    ['tegning.svg', 'application/xml', null],
    ['notat.txt', undefined, 'text/plain'],
    ['mail.msg', 'application/x-cfb', 'application/x-cfb'],
    ['program.exe', 'application/x-msdownload', null],
    ['intet', undefined, null],
    ['navn.__proto__', '__proto__', null],
  ])('%s whose bytes say %s: %s', (name, signature, taken) => expect(mediaTypeOf(name, signature, true)).toBe(taken))

  it('is text only without bytes text does not have', () => {
    expect(holdsText(new TextEncoder().encode('Smørrebrød\r\n\tæ'))).toBe(true)
    expect(holdsText(Uint8Array.of(77, 90, 0, 3))).toBe(false)
  })

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\Brugere\\brev.pdf', 'brev.pdf'],
    ['regning\u202Efdp.exe', 'regningfdp.exe'],
    ['  a   b .pdf', 'a b .pdf'],
    ['.skjult', 'skjult'],
    [`${'å'.repeat(300)}.docx`, `${'å'.repeat(140)}.docx`],
  ])('the name %j is kept as %j', (given, kept) => expect(plainName(given)).toBe(kept))
})

describe('backups by themselves', () => {
  const now = new Date('2026-10-15T12:00:00Z')
  const name = (hoursAgo: number) =>
    `hourly-${new Date(now.getTime() - hoursAgo * 3_600_000).toISOString().slice(0, 19).replace(/:/g, '-')}.sqlite`

  it('keep every hour for two days, the first of each day for two weeks, and touch nothing else', () => {
    const hourly = Array.from({ length: 24 * 20 }, (_, hours) => name(hours))
    const { newest, outdated } = sortBackups([...hourly, 'before-0002.sqlite', 'min-egen.sqlite'], now)
    const kept = hourly.filter((one) => !outdated.includes(one))
    expect(newest).toEqual(now)
    expect(kept.slice(0, 49)).toEqual(hourly.slice(0, 49))
    expect(kept.slice(49)).toHaveLength(12)
    expect(kept.slice(49).every((one) => one.includes('T00-00-00'))).toBe(true)
    expect(outdated.filter((one) => !one.startsWith('hourly-'))).toEqual([])
  })

  it('are none where there are none', () => expect(sortBackups([], now)).toEqual({ newest: undefined, outdated: [] }))
})
