import { existsSync } from 'node:fs'
import { postgresUrl, sqlitePath } from '#db/address.ts'
import { commands } from './commands.ts'
import { sentenceOf } from './sentence.ts'
import { readArguments } from './told.ts'

const [name = '', ...args] = process.argv.slice(2)
try {
  process.exitCode = await start()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function start(): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) return refuse(`Say which command: ${Object.keys(commands).join(', ')}.`, 2)
  const command = await load()
  const told = readArguments(args, command.takes)
  if (!told) return refuse(command.use, 2)
  // Opening a file that is not there would make it, and the next start find an empty database instead of none.
  if (command.needsDatabase && !postgresUrl() && !existsSync(sqlitePath()))
    return refuse(`There is no database at ${sqlitePath()} yet: "npm start" makes one. Or name another in DATABASE_URL.`, 1)
  return command.run(told)
}

function refuse(sentence: string, code: number): number {
  console.error(sentence)
  return code
}
