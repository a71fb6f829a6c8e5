import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { donorById, donorList } from '#lib/donors/data.ts'
import { setNextStep } from '#lib/donors/mutations.ts'
import { importById } from '#lib/imports/data.ts'
import { applyImport, mapImport, openImport } from '#lib/imports/sheets/mutations.ts'
import { openList } from '#lib/list.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { danishSortKey, searchTerms } from '#lib/sort-key.ts'
import { perform } from '#lib/verb.ts'
import type { Viewer } from '#lib/viewer.ts'
import { lookAtFile, startImportWork } from '#lib/workers.ts'
import { donorIdAt, firsts, lasts, places } from './generate.ts'
import { sampleOf } from './measure.ts'

export type ImportFigures = {
  seconds: number
  /** Processor time of the whole process, which a busy machine lengthens less than the clock. */
  processorSeconds: number
  bareSeconds: number
  /** Milliseconds of what others did meanwhile: a list in this thread, and a verb. */
  readP95: number
  longestWrite: number
  grownMegabytes: number
}

/** As many givers as there are by a file, as the product brings them in: looked at, judged, saved, found; others read and write meanwhile. */
export async function measureImport(viewer: Viewer, folder: string, file: string, rows: number): Promise<ImportFigures> {
  const path = join(folder, 'givers.csv')
  writeFileSync(path, givers(rows))
  const others = new Others(viewer, rows)
  const [from, processor] = [performance.now(), process.cpuUsage()]
  const saved = await bringIn(viewer, path)
  const used = process.cpuUsage(processor)
  const seconds = (performance.now() - from) / 1000
  if (saved !== rows) throw new Error(`${saved} of ${rows} rows were saved`)
  const meanwhile = await others.stop()
  return { seconds, processorSeconds: (used.user + used.system) / 1e6, bareSeconds: bareImport(path, file), ...meanwhile }
}

async function bringIn(viewer: Viewer, path: string): Promise<number> {
  const bytes = readFileSync(path)
  const layout = await lookAtFile(bytes, viewer.today, null)
  const fileSha = await keepFile(bytes)
  const { id } = done(await perform(openImport, viewer, { kind: 'donors', fileName: 'givers.csv', fileSha, layout }))
  done(await perform(mapImport, viewer, { id, plan: (await importById(viewer, id))?.plan }))
  await startImportWork(id, viewer.id)
  done(await perform(applyImport, viewer, { id, leaveOut: false }))
  await startImportWork(id, viewer.id)
  return (await importById(viewer, id))?.counts.saved ?? 0
}

/** Somebody who reads a list and somebody who writes, again and again until they are told to stop. */
class Others {
  #isOver = false
  readonly #before = process.memoryUsage.rss()
  #highest = this.#before
  readonly #work: Promise<[number[], number[]]>

  constructor(viewer: Viewer, givers: number) {
    const read = (n: number) => openList(donorList, viewer, { municipality: places[n % places.length] ?? '' })
    const write = async (n: number) => {
      const id = donorIdAt(n % givers)
      const version = (await donorById(viewer, id))?.version
      done(await perform(setNextStep, viewer, { id, version, nextStep: `Ring igen ${n}`, nextStepDay: '' }))
    }
    this.#work = Promise.all([this.#again(25, read), this.#again(200, write)])
  }

  async #again(restMs: number, act: (n: number) => Promise<unknown>): Promise<number[]> {
    const times: number[] = []
    for (let n = 0; !this.#isOver; n++) {
      const from = performance.now()
      await act(n)
      times.push(performance.now() - from)
      this.#highest = Math.max(this.#highest, process.memoryUsage.rss())
      await pause(restMs)
    }
    return times
  }

  async stop() {
    this.#isOver = true
    const [reads, writes] = await this.#work
    return { readP95: sampleOf(reads).p95, longestWrite: Math.max(...writes), grownMegabytes: (this.#highest - this.#before) / 1e6 }
  }
}

/** The same file by hand: split at its marks, three prepared inserts a row into the same tables, one transaction. Seconds. */
function bareImport(path: string, file: string): number {
  const from = performance.now()
  const db = new Sqlite(file)
  db.pragma('synchronous = FULL')
  const organisation = db.prepare(
    `insert into organisation (id, created_at, created_by, version, name, sort_key, municipality, address, postal_code) values (?, 0, 'bench', 1, ?, ?, ?, ?, ?)`,
  )
  const donor = db.prepare(
    `insert into donor (id, created_at, created_by, version, organisation_id, sort_key, municipality, purpose, min_ore, max_ore, type, funding_kind, stage, fee_rule, start_date_rule, contact_preference)
     values (?, 0, 'bench', 1, ?, ?, ?, ?, ?, ?, 'other', 'grant', 'unknown', 'unknown', 'unknown', 'any')`,
  )
  const entry = db.prepare(
    `insert into search_entry (record_kind, record_id, title, subtitle, tokens, sort_key) values ('donor', ?, ?, ?, ?, ?)`,
  )
  const ore = (text = '') => Number(text.replaceAll('.', '').replace(',', '.')) * 100
  db.exec('begin')
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n')
  for (const [n, line] of lines.entries()) {
    const [name = '', place = '', address, code, purpose, least, most] = line.split(';')
    const [id, key] = [`bare-${n}`, danishSortKey(name)]
    organisation.run(id, name, key, place, address, code)
    donor.run(id, id, key, place, purpose, ore(least), ore(most))
    entry.run(id, name, place, searchTerms(`${name} ${place}`).join(' '), key)
  }
  db.exec('commit')
  db.close()
  return (performance.now() - from) / 1000
}

function givers(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => {
    const name = `${firsts[(n * 7) % firsts.length]}${lasts[n % lasts.length]} af ${2000 + n}`
    return `${name};${places[n % places.length]};Gade ${n};${1000 + (n % 8999)};Støtter fællesskaber og unges arbejde;${10 + 10 * (n % 40)}.000,00;${410 + 10 * (n % 59)}.000,00`
  })
  return ['Navn;Kommune;Adresse;Postnr;Formål;Mindste beløb;Største beløb', ...lines, ''].join('\n')
}

function done<T>(answer: { ok: true; data: T } | { ok: false; message: string }): T {
  if (!answer.ok) throw new Error(answer.message)
  return answer.data
}
