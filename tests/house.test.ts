import { describe, expect, it } from 'vitest'
import { missingKeys, unusedKeys } from './house/keys.ts'
import { emptyNames, schemasOnScreens, unguarded, vocabularyViolations } from './house/names.ts'
import { rawSql, terminalCalls } from './house/queries.ts'
import { actionViolations, bareReads, barrels, borderViolations, lostImports, roomViolations } from './house/rooms.ts'
import { writtenAttributes } from './house/screens.ts'
import { sizeViolations } from './house/sizes.ts'
import { source, sources } from './house/source.ts'
import { flat, languageViolations, textsOf } from './house/texts.ts'
import { lostVocabularies, vocabularies, wordlessCodes } from './house/words.ts'
import { messagesFor } from '#lib/i18n/messages.ts'

// What lint cannot see. Each rule is held against our code, and against a few lines that break it: a rule that nothing breaks is none.
const ours = sources()
const danish = textsOf('da')
const english = textsOf('en')

type Broken = Record<string, string>
const files = (broken: Broken) => Object.entries(broken).map(([path, text]) => source(path, text))
const long = (count: number) => Array.from({ length: count }, (_, i) => `export const line${i} = ${i}`).join('\n')
const none = (violations: string[]) => expect(violations, violations.join('\n')).toHaveLength(0)

const rules = {
  'imports go inwards': [
    roomViolations,
    {
      'lib/donors/rules.ts': "import { x } from '#app/ui/button.tsx'",
      'app/x.tsx': "const late = import('#db/open.ts')",
      'app/ui/x.tsx': "import { y } from '#app/(crm)/list-view.tsx'",
      'db/x.ts': "import '../lib/day.ts'",
      'db/vocabulary/x.ts': "import '#db/new-id.ts'",
    },
    5,
  ],
  'every import leads to a file': [lostImports, { 'lib/x.ts': "import { a } from '#lib/day'\nimport { b } from './nowhere.ts'" }, 2],
  'between domains only verbs and their steps': [
    borderViolations,
    {
      'lib/grants/mutations.ts':
        'export const makeGrant = verb({})\nexport async function bookFees(write: Write, grant: Grant) {}\nexport function quietly() {}',
      'lib/donors/mutations.ts': "import { makeGrant, bookFees, quietly } from '#lib/grants/mutations.ts'",
    },
    1,
  ],
  'screens write through actions.ts': [
    actionViolations,
    {
      'app/x/page.tsx': "import { a } from '#lib/donors/mutations.ts'",
      'app/x/actions.ts': "import { a } from '#lib/donors/mutations.ts'",
    },
    1,
  ],
  'screens read as their viewer': [
    bareReads,
    {
      'lib/x/data.ts':
        'export async function xOf(viewer: Viewer, id: string) {}\nexport async function xBy(id: string) {}\nexport function ofRow(row: X) {}',
      'app/x/page.tsx': "import { ofRow, xBy, xOf } from '#lib/x/data.ts'\nimport type { xBy } from '#lib/x/data.ts'",
    },
    1,
  ],
  'one name has one home': [barrels, { 'lib/x.ts': "export { a } from './y.ts'", 'lib/y.ts': "export * from './z.ts'" }, 2],
  'a domain has four kinds of files': [
    vocabularyViolations,
    { 'lib/donors/queries.ts': '', 'lib/donors/log/data.ts': '', 'lib/day.ts': '' },
    1,
  ],
  'names say something': [
    emptyNames,
    {
      'lib/utils.ts': '',
      'app/components/x.tsx': '',
      'lib/donors/index.ts': '',
      'app/ui/DataTable.tsx': '',
      'app/(crm)/donors/[id]/page.tsx': '',
    },
    4,
  ],
  'database files are fenced off from the browser': [
    unguarded,
    {
      'lib/donors/data.ts': "import { eq } from 'drizzle-orm'\nimport 'server-only'",
      'db/x.ts': "import pg from 'pg'",
      'db/vocabulary/x.ts': '',
      'lib/grants/data.ts': "import 'server-only'",
    },
    2,
  ],
  'schemas are not written on screens': [
    schemasOnScreens,
    { 'app/x.tsx': 'const form = z.object({})', 'lib/x/schema.ts': 'const form = z.object({})' },
    1,
  ],
  'files are small': [sizeViolations, { 'lib/a.ts': long(301), 'lib/b.ts': long(60) }, 3],
  'queries are only awaited': [
    terminalCalls,
    {
      'lib/x.ts':
        'db.select().from(donor).where(x).all()\nnew Map().values()\nawait db.insert(donor).values({})\ndb.query.donor.findFirst({}).get()',
    },
    2,
  ],
  'no unescaped SQL': [rawSql, { 'lib/x.ts': 'sql.raw(name)\nsql.identifier(name)\nsql`${name}`\nt.raw(name)' }, 2],
  'no words in attributes': [
    writtenAttributes,
    {
      'app/x.tsx':
        'export const X = () => <p title="Giver" className="mb-2 flex" aria-label={open ? `Luk ${name}` : t(\'open\')} alt="·" />',
    },
    2,
  ],
} as const satisfies Record<string, readonly [(given: typeof ours) => string[], Broken, number]>

describe.each(Object.entries(rules))('%s', (_, [rule, broken, count]) => {
  it('in our code', () => none(rule(ours)))
  it('and would be seen', () => expect(rule(files(broken))).toHaveLength(count))
})

describe('texts', () => {
  const few = flat({
    donors: { name: 'Navn', count: '{count, plural, one {# giver af {sum}} other {# givere af {sum}}}', by: 'af <b>{who}</b>' },
    errors: { required: 'Mangler' },
  })

  it('are the same in both languages', () => none(languageViolations(danish, english)))
  it('and a difference would be seen', () => {
    const other = flat({
      donors: { count: '{count, plural, one {# donor} other {# donors of {sum}}}', by: 'by {who}', more: 'More' },
      errors: { required: 'Missing {what}' },
    })
    expect(languageViolations(few, other)).toEqual([
      'donors.name is missing in English: that language would show the key.',
      'donors.more is missing in Danish: that language would show the key.',
      'donors.by takes {<b> who} in Danish and {who} in English: one of them would show a gap.',
      'errors.required takes {} in Danish and {what} in English: one of them would show a gap.',
    ])
  })

  it('are there where they are asked for', () => none(missingKeys(ours, danish)))
  it('and a missing one would be seen', () => {
    const asking = files({
      'lib/x.ts': "problem('invalid', 'nowhere')\nproblem('invalid', 'required')\nz.minLength(2, 'short')",
      'emails/x.ts': "t('gone')",
    })
    expect(missingKeys(asking, few)).toHaveLength(3)
  })

  it('are all asked for', () => none(unusedKeys(ours, danish)))
  it('and an unused one would be seen', () => {
    const asking = files({ 'app/x.tsx': "const t = await getTranslations('donors'); t('name'); t(`count`); texts.errors.required" })
    expect(unusedKeys(asking, few)).toEqual([
      'messages/*/donors.json: by is asked for nowhere: remove it, or the next person translates it in vain.',
    ])
  })
})

describe('codes', () => {
  it.each(['da', 'en'] as const)('have a word each, and no word is left over: %s', async (locale) => {
    const words = messagesFor(locale).words
    none(wordlessCodes(await vocabularies(), words))
    none(lostVocabularies(ours, words))
  })
  it('and a missing one would be seen', () => {
    expect(wordlessCodes({ moods: ['good', 'bad'] }, { moods: { good: 'God', odd: 'Sær' } })).toHaveLength(2)
    expect(lostVocabularies(files({ 'app/x.tsx': "word('moods', code)\nconst x = { words: 'weather' }" }), { moods: {} })).toHaveLength(1)
  })
})
