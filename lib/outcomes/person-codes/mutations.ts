import 'server-only'
import { problem } from '#db/problem.ts'
import { personCode } from '#db/schema/index.ts'
import type { Write } from '#db/write.ts'
import { isCodeTaken } from '#lib/outcomes/person-codes/data.ts'
import { codeFrom, spokenNameFrom } from '#lib/outcomes/person-codes/rules.ts'

const draws = 40

/** Makes a code that nobody has, and the name it is called by. Part of beginning a course; nothing of the person goes into it. */
export async function makePersonCode(write: Write, enterpriseId: string): Promise<typeof personCode.$inferSelect> {
  for (let attempt = 0; attempt < draws; attempt += 1) {
    const code = codeFrom(write.newId(), attempt)
    if (!(await isCodeTaken(code))) return write.insert(personCode, { code, spokenName: spokenNameFrom(write.newId()), enterpriseId })
  }
  throw problem('busy', 'busy')
}
