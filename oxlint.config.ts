import { defineConfig, type DummyRuleMap } from 'oxlint'

// Patterns read the specifier as it is written; where an import really goes is checked by tests/house.test.ts.
type Ban = ({ regex: string } | { group: string[] }) & { message: string; allowTypeImports?: boolean }

const bans = {
  app: { regex: '^#app/', message: 'Screens are the outermost room: nothing outside app/ imports them.' },
  lib: { regex: '^#lib/', message: 'This room lies below lib/: what it needs is handed in, or lives in db/.' },
  db: {
    group: ['\\#db/**', '!\\#db/vocabulary/**'],
    message: "Screens ask lib/<domain>/data.ts: the viewer's visibility is applied there. Only #db/vocabulary/* is for everybody.",
  },
  dbFromPure: {
    group: ['\\#db/**', '!\\#db/vocabulary/**'],
    message: 'Rules, schemas and formats are pure and shared with the browser: only #db/vocabulary/*.',
  },
  dbFromEmails: { regex: '^#(db|lib)/', message: 'Mails are pure templates: data in, {subject, text, html} out.' },
  demo: { regex: '^#db/demo/', message: 'The demo story is a seed: only its command loads it.' },
  tests: { regex: '^#tests/', message: 'The product does not know its tests.' },
  bin: { regex: '^#bin/', message: 'bin/ starts things and is imported by nobody.' },
  emails: { regex: '^#emails/', message: 'Mails are written in verbs (lib/<domain>/mutations.ts), never by a screen.' },
  domain: {
    group: ['\\#lib/**', '!\\#lib/money.ts', '!\\#lib/day.ts', '!\\#lib/list.ts', '!\\#lib/text-count.ts', '!\\#lib/i18n/messages.ts'],
    message: 'app/ui/ could ship in another product: it knows money, days and lists, but no noun of ours.',
  },
  registry: { regex: '^#lib/verbs\\.ts$', message: 'A screen passes the verb itself; only the API route imports the whole registry.' },
  up: {
    regex: '^\\.\\./',
    message: 'From another folder it is #app/…, #lib/…, with the extension, so that the same file runs in Next and in Node.',
  },
  drizzle: { regex: '^drizzle-orm', message: "Queries live in lib/<domain>/data.ts and db/, behind the viewer's visibility." },
  driver: {
    regex: '^(better-sqlite3|pg|drizzle-orm/(better-sqlite3|node-postgres|pglite|pg-core))$',
    message: 'Only db/engine/* and the column kit know which database it is.',
  },
  react: {
    regex: '^(react|react-dom|next|next-intl)(/|$)',
    message: 'lib/ runs in commands, jobs and workers too: no React, and Next only in session.ts, action.ts and i18n/request.ts.',
    allowTypeImports: true,
  },
  pure: {
    regex: '^(server-only|next|react|drizzle-orm|node:)',
    message: 'Rules and schemas run in the browser too, without a clock, a disk or a database.',
  },
  nextAuth: { regex: '^next-auth(/|$)', message: "next-auth is the session's shell and nothing more: lib/auth.ts and lib/session.ts." },
  fullZod: { regex: '^zod(/v4)?$', message: 'zod/mini: one import of the whole of zod costs every form 20 KB.' },
  mail: { regex: '^nodemailer', message: 'Mail goes through the outbox, in the transaction of what it tells; only lib/outbox.ts sends.' },
  fonts: { regex: '^next/font/google$', message: 'Fonts come from npm: nothing is fetched from the net.' },
  pglite: { regex: '^@electric-sql/', message: 'PGlite is for tests; in the product it would be 20 MB more.' },
} satisfies Record<string, Ban>

type Name = keyof typeof bans
type Room = { files: string[]; not: Name[] }

const everywhere: Name[] = ['fullZod', 'fonts', 'pglite', 'tests', 'bin']
const product: Name[] = [...everywhere, 'driver', 'nextAuth', 'mail', 'demo']

// Later rooms win, and an override replaces the rule's options: each room names all its bans.
const rooms: Room[] = [
  { files: ['app/**'], not: [...product, 'db', 'emails', 'drizzle', 'registry'] },
  { files: ['app/api/**'], not: [...product, 'db', 'emails', 'drizzle'] },
  { files: ['app/ui/**'], not: [...product, 'db', 'emails', 'drizzle', 'domain'] },
  { files: ['lib/**'], not: [...product, 'up', 'app', 'react'] },
  { files: ['lib/action.ts', 'lib/i18n/request.ts', 'lib/origin.ts'], not: [...product, 'app'] },
  { files: ['lib/session.ts', 'lib/auth.ts'], not: [...everywhere, 'driver', 'mail', 'demo', 'app'] },
  { files: ['lib/outbox.ts'], not: [...everywhere, 'driver', 'nextAuth', 'demo', 'app', 'react'] },
  { files: ['lib/**/rules.ts', 'lib/**/schema.ts', 'lib/formats/**'], not: [...product, 'app', 'dbFromPure', 'pure'] },
  { files: ['lib/demo/**'], not: [...everywhere, 'driver', 'nextAuth', 'mail', 'up', 'app', 'react'] },
  { files: ['db/**'], not: [...product, 'up', 'app', 'lib', 'emails', 'react'] },
  { files: ['db/engine/**', 'db/columns.ts'], not: [...everywhere, 'app', 'lib', 'emails', 'react'] },
  { files: ['db/demo/**'], not: [...everywhere, 'driver', 'app', 'react'] },
  { files: ['emails/**'], not: [...product, 'app', 'dbFromEmails', 'react', 'drizzle'] },
  { files: ['bin/**'], not: ['fullZod', 'app', 'tests'] },
  { files: ['tests/**'], not: ['fullZod'] },
]

// What is the same in every language.
const marks = ['·', '–', '—', ':', ',', '+', '/', '(', ')', '%', '→', ' ', ' · ', ' – ', ' → ', ': ', ', ', 'Esc', 'Gylden']

const inDanish = { message: 'Danes write 1.234.567,89 kr. and 3. marts 2026 in one way: lib/money.ts and lib/day.ts.' }
const shown = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toFixed'].map((property) => ({ property, ...inDanish }))
const formats = ['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat'].map((property) => ({ object: 'Intl', property, ...inDanish }))

// The few places where TypeScript cannot see what is so, each with its reason.
const assertionsAllowed = [
  'db/columns.ts', // one schema for two engines: the PostgreSQL kit answers to the SQLite kit's names
  'db/bulk.ts', // the same, row after row
  'db/many-rows.ts', // the same
  'db/write.ts', // writes any table by its columns, which Drizzle types only for a table known beforehand
  'db/hot.ts', // a prepared query answers with what its query would
  'db/engine/**', // both drivers behind one interface
  'lib/verb.ts', // verbs of every shape in one pipeline
  'lib/viewer.ts', // mints the brand
  'lib/permissions.ts', // asks each rule about the kind of row its line names
  'lib/headers.ts', // a diagnostics channel says what it sends only in Node's documentation
  'app/ui/route-of.ts', // the one door of computed addresses
  'app/ui/use-verb-form.ts', // a name that comes with an answer is a field of the form
  'lib/{mail,i18n/*}.ts', // keys known only when the program runs; the house test holds them complete
  'tests/**', // half a row is enough for a test
]

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'react', 'import', 'nextjs', 'vitest'], // how pages behave for everybody is asked of the pages, by axe in a browser,
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error' },
  ignorePatterns: ['.next', 'node_modules', 'data', 'next-env.d.ts', 'db/migrations'],
  rules: {
    'eslint/max-lines': ['error', { max: 300 }],
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/await-thenable': 'error',
    'typescript/no-base-to-string': 'off', // a form field that is a file where a word belongs is refused by its schema
    'typescript/no-misused-spread': 'off', // letters are meant where a text is spread
    'typescript/require-array-sort-compare': 'off', // code words sort by their bytes
    'eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
    'react/set-state-in-effect': 'off', // what only the browser knows is read after it has drawn
    'react/refs': 'off', // react-hook-form hands on a ref callback, which it takes for a ref
    'eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    'vitest/expect-expect': 'off', // fast-check expects inside its properties
    'vitest/no-conditional-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'eslint/no-restricted-properties': ['error', ...shown, ...formats],
    ...forbidding(everywhere),
  },
  overrides: [
    ...rooms.map(({ files, not }) => ({ files, rules: forbidding(not) })),
    {
      files: ['app/**/*.tsx'],
      rules: { 'react/jsx-no-literals': ['error', { noStrings: true, ignoreProps: true, allowedStrings: marks }] },
    },
    { files: ['lib/money.ts', 'lib/day.ts', 'tests/**', 'bin/**/*.mjs'], rules: { 'eslint/no-restricted-properties': 'off' } },
    { files: ['tests/**', 'db/demo/**'], rules: { 'eslint/max-lines': 'off' } },
    { files: assertionsAllowed, rules: { 'typescript/consistent-type-assertions': 'off' } },
  ],
})

function forbidding(names: Name[]): DummyRuleMap {
  const patterns = names.map((name): Ban => bans[name])
  return { 'eslint/no-restricted-imports': ['error', { patterns }] }
}
