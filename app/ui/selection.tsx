'use client'
import { createContext } from 'react'

export type Selection = { ids: readonly string[]; clear: () => void }

/** The rows chosen in the table around, for what stands in its `actions`. */
export const SelectionContext = createContext<Selection>({ ids: [], clear: () => {} })
