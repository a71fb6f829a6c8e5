import 'server-only'
import { paperYears, signedYears } from '#db/demo/years.ts'
import { report, reportFigure, reportSection } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'

/** The years that are signed. This one is not opened. */
export async function writeYears(write: Write): Promise<void> {
  for (const { year, people } of paperYears) {
    const source = `Underskrevet årsrapport ${year}`
    const { id } = await write.insert(report, { year, state: 'from_paper', signedDay: `${year + 1}-02-20`, source })
    await write.insert(reportFigure, {
      reportId: id,
      figure: 'people_into_work',
      definition: 'Personer, der begyndte i job, som rapporten talte dem',
      value: people,
      rowsHash: null,
    })
  }
  for (const { year, signed, sections } of signedYears) {
    const { id } = await write.insert(report, { year, state: 'signed', signedDay: signed, source: null })
    for (const [kind, text] of sections) await write.insert(reportSection, { reportId: id, kind, text })
  }
}
