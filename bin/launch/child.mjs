import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { Stop } from './stop.mjs'

const asked = new WeakSet()
const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP']

/** Runs a program in place of this one: its streams are ours, our signals reach it once. Answers with its exit code. */
export function follow(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  return ended(child)
}

/** Runs a program and keeps what it says. Answers with its exit code and both streams as text. */
export async function capture(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].setEncoding('utf8').on('data', (text) => (said[name] += text))
  const code = await ended(child)
  if (asked.has(child)) throw new Stop('Stopped.')
  return { code, ...said }
}

/** Waits for a child and hands it the first signal that asks us to stop; a terminal sends Ctrl+C to both, so one is enough. */
export function ended(child) {
  const ask = (signal) => {
    if (!asked.has(child)) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    asked.add(child)
  }
  for (const signal of stopSignals) process.on(signal, ask)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  }).finally(() => {
    for (const signal of stopSignals) process.off(signal, ask)
  })
}

/** The environment of a tool of ours: the same Node for whatever it starts, scripts kept as they were compiled, nothing sent to anybody. */
export function toolEnvironment(more = {}) {
  const own = { NEXT_TELEMETRY_DISABLED: '1', NEXT_IGNORE_INCORRECT_LOCKFILE: '1', NODE_COMPILE_CACHE: resolve('.next/compiled') }
  return { ...process.env, ...own, ...more }
}
