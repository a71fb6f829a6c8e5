import 'server-only'
import { or, type SQL, sql } from 'drizzle-orm'

/**
 * Whether a text holds the words, large letters or small. Both engines fold `a` to `z` surely and other letters perhaps, so the words
 * are also looked for in small and in capital letters where that is another text to them.
 */
export function containing(text: unknown, words: string, like: SQL): SQL {
  const ways = new Map(
    [words, words.toLowerCase(), words.toUpperCase()].map((way) => [way.replace(/[A-Z]/g, (letter) => letter.toLowerCase()), way]),
  )
  return or(...[...ways.values()].map((way) => sql`${text} ${like} ${pattern(way)} escape '!'`)) ?? sql`false`
}

const pattern = (words: string) => `%${words.replace(/[%_!]/g, '!$&')}%`
