'use client'
import { createContext } from 'react'

/** Rows chosen one by one, each as `id` or `id.version`; `everything` is set where all that the list's address shows were chosen instead. */
export type Selection = { ids: readonly string[]; everything: { query: string; total: number } | null; clear: () => void }

/** The rows chosen in the table around, for what stands in its `actions`. */
export const SelectionContext = createContext<Selection>({ ids: [], everything: null, clear: () => {} })
