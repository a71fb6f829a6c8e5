export type EarlyKeys = { start: () => void; text: () => string; stop: () => void }

/** Keeps what is typed from `start` until `stop`: the letters between a shortcut and the field that it opens. */
export function earlyKeys(): EarlyKeys {
  let text = ''
  function keep(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key.length === 1) text += event.key
    else if (event.key === 'Backspace') text = text.slice(0, -1)
    else return
    event.preventDefault()
  }
  return {
    start() {
      text = ''
      document.addEventListener('keydown', keep)
    },
    text: () => text,
    stop: () => document.removeEventListener('keydown', keep),
  }
}
