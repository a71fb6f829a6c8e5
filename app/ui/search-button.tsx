'use client'
import dynamic from 'next/dynamic'
import { useCallback, useEffect, useState } from 'react'
import { earlyKeys } from '#app/ui/early-keys.ts'
import { Icon } from '#app/ui/line-icon.tsx'
import { isForPage } from '#app/ui/single-keys.ts'
import type { Messages } from '#lib/i18n/messages.ts'

export type SearchHit = { href: string; title: string; subtitle?: string }
export type SearchGroup = { label: string; hits: SearchHit[] }
export type Command = { href: string; label: string; hint?: string }
export type PaletteStrings = Messages['ui']['palette']

const CommandPalette = dynamic(() => import('#app/ui/command-palette.tsx').then((file) => file.CommandPalette), { ssr: false })
const KeysDialog = dynamic(() => import('#app/ui/keys-dialog.tsx').then((file) => file.KeysDialog), { ssr: false })

/** The box in the top bar. Opens search and commands, as does Ctrl or ⌘ K anywhere; `?` shows the keys. Both are loaded when first asked for. */
export function SearchButton({
  strings,
  search,
  commands,
}: {
  strings: PaletteStrings
  search: (text: string) => Promise<SearchGroup[]>
  commands: readonly Command[]
}) {
  const [open, setOpen] = useState<'search' | 'keys' | null>(null)
  const [early] = useState(earlyKeys)
  const openSearch = useCallback(() => {
    if (open === 'search') return
    early.start()
    setOpen('search')
  }, [open, early])
  function close() {
    early.stop()
    setOpen(null)
  }
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const wanted =
        (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
          ? 'search'
          : event.key === '?' && isForPage(event)
            ? 'keys'
            : null
      if (!wanted) return
      event.preventDefault()
      if (wanted === 'search') openSearch()
      else setOpen(wanted)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [openSearch])
  return (
    <>
      <button
        type="button"
        onClick={openSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex min-h-(--control) min-w-0 flex-[0_1_420px] items-center gap-2 rounded-2 border border-line-strong bg-surface px-3 text-left text-ink-3 transition-colors duration-(--fast) hover:bg-hover max-sm:flex-1 max-sm:text-md"
      >
        <Icon name="search" />
        <span className="min-w-0 flex-1 overflow-hidden text-ellipsis whitespace-nowrap">{strings.box}</span>
        <kbd className="max-sm:hidden" aria-hidden="true">
          {strings.key}
        </kbd>
      </button>
      {open === 'search' && <CommandPalette strings={strings} search={search} commands={commands} early={early} close={close} />}
      {open === 'keys' && <KeysDialog strings={strings} close={close} />}
    </>
  )
}
