'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { classes } from '#app/ui/classes.ts'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { useSearch } from '#app/ui/use-search.ts'

export type Found = { id: string; label: string; hint?: string | null }

/**
 * `<ComboboxField name="donorId" label="Giver" search={searchDonors} chosen={{ id, label }} />`: one of many, found by typing. The form holds
 * the id; `chosen` is what it is called when the form opens. Our own and not Base UI's: that one hides the rest of the page from
 * screen readers while it is open, its own label included.
 */
export function ComboboxField(
  props: FieldProps & { search: (text: string) => Promise<Found[]>; chosen?: Found | null; onChosen?: (found: Found | null) => void },
) {
  const { label, help, isOptional, search, chosen, onChosen, disabled } = props
  const { id, field, error, wiring } = useField(props)
  const { ui } = useFormTexts()
  const [known, setKnown] = useState<Found | null>(chosen ?? null)
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const { setText, found, isBusy, isLost, text } = useSearch(search, { isEager: isOpen })
  const box = useRef<HTMLInputElement>(null)
  const current = known && known.id === field.value ? known : null
  const items = isOpen ? (found ?? []) : []
  const place = Math.min(at, items.length - 1)
  const status = !isOpen
    ? ''
    : isLost
      ? ui.searchLost
      : isBusy || found === null
        ? ui.searching
        : found.length === 0
          ? fill(ui.nothing, { text })
          : ''

  function choose(item: Found | null) {
    setKnown(item)
    field.onChange(item?.id ?? null)
    onChosen?.(item)
    close()
  }
  function close() {
    setOpen(false)
    setTyped(null)
    setText('')
    setAt(0)
  }
  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (!isOpen) return setOpen(true)
      const next = (place + step + items.length) % Math.max(1, items.length)
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const item = items[place]
      if (item) choose(item)
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation()
      close()
    }
  }
  /** Nothing typed is nothing chosen; what was typed without choosing goes back to what was chosen. */
  function leave() {
    if (typed?.trim() === '' && current) choose(null)
    else close()
    field.onBlur()
  }

  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <div className="relative">
        <input
          {...wiring}
          ref={(node) => {
            box.current = node
            field.ref(node)
          }}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${place}` : undefined}
          autoComplete="off"
          spellCheck={false}
          className="in pr-16!"
          value={typed ?? current?.label ?? ''}
          onClick={() => setOpen(true)}
          onKeyDown={press}
          onBlur={leave}
          onChange={(event) => {
            setTyped(event.target.value)
            setText(event.target.value)
            setAt(0)
            setOpen(true)
          }}
        />
        <span className="absolute inset-y-0 right-2 flex items-center text-ink-3">
          {current && !disabled && (
            <button
              type="button"
              // By keys one empties the box; the next Tab is the next field.
              tabIndex={-1}
              aria-label={ui.clear}
              onClick={() => {
                choose(null)
                box.current?.focus()
              }}
              className="grid size-7 place-items-center rounded-1 hover:bg-hover hover:text-ink"
            >
              <Icon name="cross" size={14} />
            </button>
          )}
          <Icon name="down" size={14} className="pointer-events-none mx-1" />
        </span>
        <div
          className={classes(
            'absolute inset-x-0 top-[calc(100%+4px)] z-30 max-h-80 overflow-y-auto rounded-2 border border-line bg-raised p-1 shadow-2',
            !isOpen && 'hidden',
          )}
        >
          <p role="status" className="px-3 text-sm text-ink-2 not-empty:py-2">
            {status}
          </p>
          <div role="listbox" id={`${id}-list`} aria-label={ui.open}>
            {items.map((item, index) => (
              <div
                key={item.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === place}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setAt(index)}
                onClick={() => choose(item)}
                className={classes(
                  'grid min-h-(--control) cursor-pointer content-center rounded-1 px-3 py-1.5 aria-selected:bg-selected forced-colors:aria-selected:outline-2',
                  item.id === field.value && 'font-medium',
                )}
              >
                {item.label}
                {item.hint && <span className="text-sm font-regular text-ink-3 in-aria-selected:text-ink-2">{item.hint}</span>}
              </div>
            ))}
          </div>
        </div>
      </div>
    </FieldFrame>
  )
}
