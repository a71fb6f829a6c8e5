import { build } from './build.mjs'
import { databaseState, makeDatabase } from './database.mjs'
import { fileOf, settings } from './environment.mjs'
import { command } from './gylden.mjs'
import { install } from './install.mjs'
import { dataFolder, secrets } from './secrets.mjs'
import { freePort, serve } from './serve.mjs'
import { Stop } from './stop.mjs'

/** `npm start [-- --fresh]`: from whatever there is to a running server. What can be wrong is asked before anything is made. */
export async function run(args) {
  const isFresh = args.includes('--fresh')
  const unknown = args.find((argument) => argument !== '--fresh')
  if (unknown) throw new Stop(`"npm start" does not know ${unknown}: only --fresh, for an empty database of your own.`)
  const where = settings()
  await freePort(where.port)
  dataFolder(where.folder)
  const keys = secrets(where)
  install()
  const found = await databaseState(where)
  if (isFresh) refuseData(found, where)
  await build()
  Object.assign(process.env, keys, { DATABASE_URL: where.databaseUrl, GYLDEN_DATA: where.folder, PORT: String(where.port) })
  const state = await prepare(found, where, isFresh)
  const link = isFresh ? await command(['invite', '--first']) : null
  return serve({ port: where.port, environment: {}, isOpen: () => console.log(welcome(where.address, state, link)) })
}

/** Brings the database to this program's level; where there is none, makes the demo story (or, asked for another, an empty one). */
export async function prepare(found, where, isFresh) {
  if (found !== 'none') {
    await command(['migrate'])
    return found
  }
  const isStory = !isFresh && !where.isGiven
  console.error(isStory ? 'Telling the demo story …' : 'Making an empty database …')
  await makeDatabase(fileOf(where.databaseUrl), isStory ? [['migrate'], ['demo']] : [['migrate']])
  return isStory ? 'demo' : 'empty'
}

function refuseData(found, { databaseUrl, isPostgres }) {
  if (found === 'none' || found === 'empty') return
  const place = isPostgres ? 'The PostgreSQL database' : fileOf(databaseUrl)
  throw new Stop(
    `${place} already holds ${found === 'demo' ? 'the demo story' : 'data'}: give the empty one a place of its own, as in DATABASE_URL=file:./data/network.sqlite npm start -- --fresh.`,
  )
}

const waiting = '\n  No SMTP_URL is set, so mails wait. Read the code of a sign-in with: npm run -s gylden -- mails'

function welcome(address, state, link) {
  const ways = {
    demo: 'A demo: press a name on the first page to sign in as that person. Nothing is mailed.',
    real: `Sign in with your e-mail address and the code that is mailed to it.${process.env.SMTP_URL ? '' : waiting}`,
    empty: link
      ? `The first coordinator signs in once by this link:\n  ${link}`
      : "Nobody can sign in yet. The first coordinator's link: npm run -s gylden -- invite --first",
  }
  return `\nGylden is open at ${address}\n\n  ${ways[state]}\n\n  Ctrl+C stops it.\n`
}
