import { pino } from 'pino'
import { once } from '#db/once.ts'

/** The server's log: one JSON line an event, never a person's text. */
export const log = once('log', () =>
  pino({ level: process.env.LOG_LEVEL ?? 'info', base: undefined, redact: ['email', 'toAddress', '*.email'] }, pino.destination(2)),
)
