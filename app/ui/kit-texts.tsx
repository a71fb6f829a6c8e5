'use client'
import { createContext, type ReactNode, use } from 'react'

export type KitTextsValue = { failed: string }

const Texts = createContext<KitTextsValue>({ failed: '' })

/** The few sentences every page's buttons may need; the shell hands them down. */
export function KitTexts({ texts, children }: { texts: KitTextsValue; children: ReactNode }) {
  return <Texts value={texts}>{children}</Texts>
}

export function useKitTexts(): KitTextsValue {
  return use(Texts)
}
