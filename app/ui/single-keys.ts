/** Keys without Ctrl (`j`, `k`, `x`, `?`) can be turned off on the device, for those who speak or slip (WCAG 2.1.4). */
const shelf = 'gylden.keys'

export function areSingleKeysOn(): boolean {
  return localStorage.getItem(shelf) !== 'off'
}

export function turnSingleKeys(isOn: boolean): void {
  localStorage.setItem(shelf, isOn ? 'on' : 'off')
}

/** True when a single key is meant for the page: nothing is being written, no dialog is open, the keys are on. */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  if (
    event.target instanceof Element &&
    event.target.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=combobox], dialog',
    )
  )
    return false
  return document.querySelector('[role=dialog], dialog[open]') === null && areSingleKeysOn()
}
