import { type RefObject, useLayoutEffect } from 'react'

const pressable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)'

/**
 * A button that goes away with what it did leaves the focus to what stands in its place: the nearest thing to press that is left, in the
 * same cell before the next row. Another page begins anew (`Arrival`).
 */
export function usePassedFocus(button: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const left = button.current
    return () => {
      if (left === null || document.activeElement !== left) return
      const places = [...placesAround(left)]
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const next = places.find((place) => place.isConnected && firstIn(place))
        if (next) firstIn(next)?.focus({ preventScroll: true })
      })
    }
  }, [button])
}

/** What stands around an element, the nearest first: beside it, then what holds it, up to the page's own part. */
function* placesAround(element: Element): Generator<Element> {
  for (let at = element; at.parentElement && at.parentElement.id !== 'main'; at = at.parentElement) {
    if (at.nextElementSibling) yield at.nextElementSibling
    if (at.previousElementSibling) yield at.previousElementSibling
    yield at.parentElement
  }
}

const firstIn = (place: Element) =>
  place.matches(pressable) && place instanceof HTMLElement ? place : place.querySelector<HTMLElement>(pressable)
