/** The end of a command for a reason that one sentence tells: printed without a stack, exit code 1. */
export class Stop extends Error {}
