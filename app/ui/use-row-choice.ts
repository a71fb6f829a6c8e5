import { type ChangeEvent, useRef, useState } from 'react'

/** Which rows are chosen: one, with shift all from the last one on, all of the page, or everything the address shows. */
export function useRowChoice(ids: readonly string[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [isEverything, setEverything] = useState(false)
  const last = useRef<string | null>(null)
  const chosen = ids.filter((id) => picked.has(id))

  function set(changed: readonly string[], isOn: boolean) {
    const next = new Set(chosen)
    for (const id of changed) isOn ? next.add(id) : next.delete(id)
    setPicked(next)
    setEverything(false)
  }
  return {
    chosen,
    isEverything: isEverything && chosen.length > 0,
    isOn: (id: string) => picked.has(id),
    isWhole: ids.length > 0 && chosen.length === ids.length,
    choose(id: string, event: ChangeEvent<HTMLInputElement>) {
      const isRange = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey
      const from = isRange && last.current !== null ? ids.indexOf(last.current) : -1
      const [one, other] = [from === -1 ? ids.indexOf(id) : from, ids.indexOf(id)]
      set(ids.slice(Math.min(one, other), Math.max(one, other) + 1), event.target.checked)
      last.current = id
    },
    choosePage: (event: ChangeEvent<HTMLInputElement>) => set(ids, event.target.checked),
    chooseEverything: () => setEverything(true),
    clear: () => set(ids, false),
  }
}
