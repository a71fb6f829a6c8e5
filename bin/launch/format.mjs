import { follow } from './child.mjs'
import { install } from './install.mjs'

export const oxfmt = 'node_modules/oxfmt/bin/oxfmt'

/** `npm run format [-- PATH …]`: writes the house's format. */
export function run(args) {
  install()
  return follow(process.execPath, [oxfmt, '--write', ...args])
}
