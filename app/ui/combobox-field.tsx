'use client'
import { Combobox } from '@base-ui/react/combobox'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { useState } from 'react'
import { FieldFrame, type FieldProps, useField } from '#app/ui/field.tsx'
import { fill, useFormTexts } from '#app/ui/form-strings.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { useSearch } from '#app/ui/use-search.ts'

export type Found = { id: string; label: string; hint?: string | null }

/**
 * `<ComboboxField name="donorId" label="Giver" search={searchDonors} chosen={{ id, label }} />`: one of many, found by typing. The form
 * holds the id; `chosen` is what it is called when the form opens.
 */
export function ComboboxField(props: FieldProps & { search: (text: string) => Promise<Found[]>; chosen?: Found | null; onChosen?: (found: Found | null) => void }) {
  const { label, help, isOptional, search, chosen, onChosen } = props
  const { id, field, error, wiring } = useField(props)
  const { ui } = useFormTexts()
  const [value, setValue] = useState<Found | null>(chosen ?? null)
  const { text, setText, found, isBusy } = useSearch(search, { isEager: true })
  const current = value?.id === field.value ? value : null
  const items = found ?? (current ? [current] : [])
  const status = isBusy ? ui.searching : found === null ? ui.searchHint : found.length === 0 ? fill(ui.nothing, { text }) : null
  return (
    <FieldFrame id={id} label={label} help={help} error={error} isOptional={isOptional}>
      <CSPProvider disableStyleElements>
        <Combobox.Root items={items} filter={null} value={current} itemToStringLabel={(item: Found) => item.label} isItemEqualToValue={(item: Found, other: Found) => item.id === other.id}
          onInputValueChange={(typed, { reason }) => setText(reason === 'item-press' ? '' : typed)}
          onValueChange={(item: Found | null) => { setValue(item); field.onChange(item?.id ?? null); onChosen?.(item) }}>
          <Combobox.InputGroup className="relative">
            <Combobox.Input {...wiring} ref={field.ref} onBlur={field.onBlur} className="in pr-16!" />
            <div className="absolute inset-y-0 right-1 flex items-center text-ink-3">
              {current && <Combobox.Clear aria-label={ui.clear} className={tool}><Icon name="cross" size={14} /></Combobox.Clear>}
              <Combobox.Trigger aria-label={ui.open} className={tool}><Icon name="down" size={14} /></Combobox.Trigger>
            </div>
          </Combobox.InputGroup>
          <Combobox.Portal>
            <Combobox.Positioner sideOffset={4} className="z-50 outline-none">
              <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) min-w-56 overflow-y-auto rounded-2 border border-line bg-raised p-1 shadow-2">
                <Combobox.Status className="px-3 text-sm text-ink-3 not-empty:py-2">{status}</Combobox.Status>
                <Combobox.List>
                  {(item: Found) => (
                    <Combobox.Item key={item.id} value={item} className="grid min-h-(--control) cursor-pointer content-center rounded-1 px-3 py-1.5 data-highlighted:bg-selected data-selected:font-medium">
                      {item.label}{item.hint && <span className="text-sm font-regular text-ink-3">{item.hint}</span>}
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      </CSPProvider>
    </FieldFrame>
  )
}

const tool = 'grid size-7 place-items-center rounded-1 hover:bg-hover hover:text-ink'
