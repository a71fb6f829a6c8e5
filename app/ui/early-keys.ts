export type EarlyKeys = { start: () => void; take: () => string; stop: () => void }

/** Keeps what is typed from `start` until `take` or `stop`: the letters between a shortcut and the field that it opens. */
export function earlyKeys(): EarlyKeys {
  let text = ''
  function keep(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key.length === 1) text += event.key
    else if (event.key === 'Backspace') text = text.slice(0, -1)
    else return
    event.preventDefault()
  }
  function stop() {
    text = ''
    document.removeEventListener('keydown', keep)
  }
  return {
    start() {
      text = ''
      document.addEventListener('keydown', keep)
    },
    take() {
      const kept = text
      stop()
      return kept
    },
    stop,
  }
}
