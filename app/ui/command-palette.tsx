'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { Dialog } from '@base-ui/react/dialog'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useId, useState } from 'react'
import type { EarlyKeys } from '#app/ui/early-keys.ts'
import { fill } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import type { Command, PaletteStrings, SearchGroup } from '#app/ui/search-button.tsx'
import { useSearch } from '#app/ui/use-search.ts'

/** Search and commands in one list. Arrows choose, Enter opens (with Ctrl or ⌘ in a new tab), Escape closes. */
export function CommandPalette({
  strings,
  search,
  commands,
  early,
  close,
}: {
  strings: PaletteStrings
  search: (text: string) => Promise<SearchGroup[]>
  commands: readonly Command[]
  /** What is typed before the box has the focus. */
  early: EarlyKeys
  close: () => void
}) {
  const router = useRouter()
  const id = useId()
  const { text, setText, found, isBusy, isLost } = useSearch(search)
  const [at, setAt] = useState(0)
  const typed = plain(text)
  const fitting = commands.filter(({ label }) => plain(label).includes(typed)).slice(0, typed ? 5 : 12)
  const groups: SearchGroup[] = [
    ...(found ?? []),
    { label: strings.commands, hits: fitting.map(({ href, label, hint }) => ({ href, title: label, subtitle: hint })) },
  ].filter(({ hits }) => hits.length > 0)
  const hits = groups.flatMap((group) => group.hits)
  const chosen = Math.min(at, hits.length - 1)
  const status = isBusy
    ? strings.searching
    : isLost
      ? strings.lost
      : typed && hits.length === 0
        ? fill(strings.nothing, { text: text.trim() })
        : typed
          ? fill(strings.found, { count: hits.length })
          : ''

  function open(href: string | undefined, isNewTab: boolean) {
    if (!href) return
    if (isNewTab) return void window.open(href, '_blank', 'noopener')
    close()
    router.push(routeOf(href))
  }
  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') return open(hits[chosen]?.href, event.ctrlKey || event.metaKey)
    const next = (chosen + step + hits.length) % Math.max(1, hits.length)
    setAt(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  let index = -1
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root
        open
        onOpenChange={(isOpen) => {
          if (!isOpen) close()
        }}
      >
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(33_31_26/.35)]" />
          <Dialog.Popup
            aria-label={strings.title}
            className="appear fixed top-[12dvh] left-1/2 z-50 flex max-h-[76dvh] w-[min(38rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-clip rounded-4 border border-line bg-raised shadow-3 max-sm:top-4"
          >
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Icon name="search" className="text-ink-3" />
              <input
                role="combobox"
                aria-expanded={hits.length > 0}
                aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
                aria-label={strings.title}
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
                placeholder={strings.box}
                value={text}
                onChange={(event) => {
                  setText(event.target.value)
                  setAt(0)
                }}
                onFocus={() => {
                  const kept = early.take()
                  if (kept) setText(kept)
                }}
                onKeyDown={press}
                className="h-13 min-w-0 flex-1 bg-transparent text-md outline-none"
              />
              <Dialog.Close className="grid min-h-8 place-items-center rounded-1">
                <kbd>Esc</kbd>
                <span className="sr-only">{strings.close}</span>
              </Dialog.Close>
            </div>
            <p role="status" className={isLost || (hits.length === 0 && typed) ? 'px-4 py-6 text-ink-2' : 'sr-only'}>
              {status}
            </p>
            <div role="listbox" id={`${id}-list`} aria-label={strings.title} className="overflow-y-auto p-2 empty:hidden">
              {groups.map((group) => (
                <div key={group.label} role="group" aria-label={group.label} className="not-first:mt-2">
                  <p aria-hidden="true" className="px-3 py-1 text-sm text-ink-3">
                    {group.label}
                  </p>
                  {group.hits.map((hit) => {
                    index += 1
                    const place = index
                    return (
                      <div
                        key={hit.href + hit.title}
                        id={`${id}-${place}`}
                        role="option"
                        aria-selected={place === chosen}
                        onMouseMove={() => setAt(place)}
                        onClick={(event) => open(hit.href, event.ctrlKey || event.metaKey)}
                        className="flex min-h-(--control) cursor-pointer flex-wrap items-center gap-x-3 rounded-2 px-3 py-1.5 aria-selected:bg-selected forced-colors:aria-selected:outline-2"
                      >
                        <span className="font-medium">{hit.title}</span>
                        {hit.subtitle && <span className="text-sm text-ink-2">{hit.subtitle}</span>}
                      </div>
                    )
                  })}
                </div>
              ))}
            </div>
            <p aria-hidden="true" className="border-t border-line px-4 py-2 text-xs text-ink-3 max-sm:hidden">
              {strings.help}
            </p>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  )
}

/** `noter` finds *Notér*: small letters without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
