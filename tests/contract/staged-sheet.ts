import { importById } from '#lib/imports/data.ts'
import { readTable } from '#lib/imports/reading/data.ts'
import { workOn } from '#lib/imports/runs/mutations.ts'
import { applyImport, mapImport, openImport } from '#lib/imports/sheets/mutations.ts'
import { layoutOf } from '#lib/imports/sheets/rules.ts'
import { keepFile } from '#lib/records/attachments/mutations.ts'
import { done } from '../awards.ts'
import { asViewer } from '../database.ts'

/** A file, read and judged by its guessed columns. */
export async function staged(kind: string, text: string): Promise<string> {
  const karla = await asViewer('Karla')
  const bytes = new TextEncoder().encode(text)
  const layout = layoutOf(await readTable(bytes, karla.today, null))
  const { id } = await done(openImport, 'Karla', { kind, fileName: 'fil.csv', fileSha: await keepFile(bytes), layout })
  const batch = await importById(karla, id)
  await done(mapImport, 'Karla', { id, plan: batch?.plan })
  await workOn(karla, id)
  return id
}

export async function applied(kind: string, text: string): Promise<string> {
  const id = await staged(kind, text)
  await done(applyImport, 'Karla', { id, leaveOut: true })
  await workOn(await asViewer('Karla'), id)
  return id
}
