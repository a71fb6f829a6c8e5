/** The messages at the foot of the page. `toast({ text: 'Giveren er gemt', undo })`; never for errors, they stand where they arose. */
export type Toast = { id: number; text: string; undo?: () => Promise<boolean> }

const listeners = new Set<() => void>()
let shown: readonly Toast[] = []
let last = 0

export function toast(message: Omit<Toast, 'id'>): void {
  last += 1
  // The same words again stand once, unless each can be taken back by itself.
  const others = shown.filter((one) => one.text !== message.text || one.undo || message.undo)
  change([...others.slice(-2), { id: last, ...message }])
}

export function dismissToast(id: number): void {
  change(shown.filter((one) => one.id !== id))
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function shownToasts(): readonly Toast[] {
  return shown
}

const none: readonly Toast[] = []
export function noToasts(): readonly Toast[] {
  return none
}

function change(next: readonly Toast[]): void {
  shown = next
  for (const listener of listeners) listener()
}
