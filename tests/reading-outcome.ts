import { TableFault } from '#lib/formats/table-fault.ts'

/** What reading a file comes to: `read`, or the key of the fault. */
export function outcomeOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof TableFault) return error.key
    throw error
  }
}
