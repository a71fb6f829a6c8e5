'use client'
import { createContext, use } from 'react'

export type Selection = { ids: readonly string[]; clear: () => void }

/** The rows chosen in the table around: `const { ids, clear } = useSelection()`. For what stands in a table's `actions`. */
export function useSelection(): Selection {
  return use(SelectionContext)
}

export const SelectionContext = createContext<Selection>({ ids: [], clear: () => {} })
