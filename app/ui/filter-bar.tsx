import Form from 'next/form'
import { useLocale, useTranslations } from 'next-intl'
import { AppLink } from '#app/ui/app-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonLook } from '#app/ui/button-look.ts'
import { Chip, chipLook } from '#app/ui/chip.tsx'
import { ColumnLinks } from '#app/ui/column-links.tsx'
import { FilterFields } from '#app/ui/filter-fields.tsx'
import { FoldOut } from '#app/ui/fold-out.tsx'
import { Icon } from '#app/ui/line-icon.tsx'
import { routeOf } from '#app/ui/route-of.ts'
import { formatDay, isDay } from '#lib/day.ts'

export type FilterField = {
  name: string
  label: string
  kind: 'choice' | 'text' | 'flag' | 'day'
  options?: readonly { value: string; label: string }[]
}

/**
 * What narrows a list: `<FilterBar path="/donors" params={flat(params)} search={{ name: 'q', label: 'Søg i givere' }} fields={…}
 * quick={[{ name: 'golden', value: '1', label: 'Gyldne' }]} columns={[{ id, label, isShown }]} exports={[{ href, label }]} />`
 * Everything is links and GET forms, so it works without the script. `params` are the address's own; paging starts over.
 */
export function FilterBar({
  path,
  params,
  search,
  fields = [],
  quick = [],
  columns = [],
  exports = [],
  narrowing = [],
}: {
  path: string
  params: Readonly<Record<string, string>>
  search?: { name: string; label: string }
  fields?: readonly FilterField[]
  quick?: readonly { name: string; value: string; label: string }[]
  columns?: readonly { id: string; label: string; isShown: boolean }[]
  exports?: readonly { href: string; label: string }[]
  /** The filters that hold. A choice that is there no more narrows all the same, and can be taken away. */
  narrowing?: readonly string[]
}) {
  const t = useTranslations('ui.filter')
  const locale = useLocale()
  const given = fields.filter((field) => isAsked(field, params[field.name], narrowing))
  const active = given.filter((field) => !quick.some((one) => one.name === field.name && one.value === params[field.name]))
  const rest = fields.filter((field) => !given.includes(field))
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
      {search && (
        <Form action={routeOf(path)} role="search" className="relative w-44 max-sm:w-full">
          <Kept params={params} without={[search.name]} />
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-3" />
          <input
            type="search"
            name={search.name}
            aria-label={search.label}
            placeholder={search.label}
            defaultValue={params[search.name]}
            key={params[search.name]}
            className="in min-h-(--chip)! rounded-pill! py-0.5! pl-8! text-sm"
          />
        </Form>
      )}
      {active.map((field) => (
        <Chip key={field.name} isPressed href={hrefOf(path, params, { [field.name]: null })} removeLabel={t('remove')}>
          {field.kind === 'flag' ? field.label : `${field.label}: ${valueOf(field)}`}
        </Chip>
      ))}
      {quick.map((one) => {
        const isPressed = params[one.name] === one.value
        return (
          <Chip
            key={one.name + one.value}
            isPressed={isPressed}
            removeLabel={isPressed ? t('remove') : undefined}
            href={hrefOf(path, params, { [one.name]: isPressed ? null : one.value })}
          >
            {one.label}
          </Chip>
        )
      })}
      {rest.length > 0 && (
        <FoldOut label={<>+ {t('add')}</>} look={chipLook('add')} panel="w-72">
          <Form action={routeOf(path)} className="grid gap-4">
            <Kept params={params} without={rest.map((field) => field.name)} />
            <FilterFields fields={rest} any={t('any')} />
            <Button kind="main" type="submit">
              {t('show')}
            </Button>
          </Form>
        </FoldOut>
      )}
      {active.length > 1 && (
        <AppLink href={hrefOf(path, params, Object.fromEntries(active.map((field) => [field.name, null])))} className="text-sm text-ink-2">
          {t('clear')}
        </AppLink>
      )}
      <span className="ml-auto flex items-center gap-1">
        {columns.length > 0 && (
          <FoldOut label={t('columns')} look={buttonLook({ kind: 'quiet', isSmall: true })} side="right" panel="p-2!" staysOpen>
            <ColumnLinks columns={columns.map((column) => ({ ...column, href: columnHref(column.id) }))} />
          </FoldOut>
        )}
        {exports.length > 0 && (
          <FoldOut label={t('export')} look={buttonLook({ kind: 'quiet', isSmall: true })} side="right" panel="p-2!">
            {exports.map((one) => (
              <a
                key={one.href}
                href={one.href}
                download
                className="flex min-h-(--control) items-center gap-2 rounded-2 px-3 no-underline hover:bg-hover"
              >
                <Icon name="download" />
                {one.label}
              </a>
            ))}
          </FoldOut>
        )}
      </span>
    </div>
  )

  function columnHref(id: string): string {
    const shown = columns.filter((column) => (column.id === id ? !column.isShown : column.isShown)).map((column) => column.id)
    return hrefOf(path, params, { cols: shown.length > 0 ? shown.join('.') : null })
  }

  function valueOf(field: FilterField): string {
    const value = params[field.name] ?? ''
    if (field.kind === 'day' && isDay(value)) return formatDay(value, locale)
    const chosen = field.options?.find((option) => option.value === value)?.label
    return chosen ?? (field.kind === 'choice' ? t(value === 'me' ? 'me' : 'gone') : value)
  }
}

/** Whether the address asks for it; what is mangled narrows nothing, so no chip claims it. */
function isAsked({ name, kind, options = [] }: FilterField, value: string | undefined, narrowing: readonly string[]): boolean {
  if (!value) return false
  if (kind === 'choice') return narrowing.includes(name) || options.some((option) => option.value === value)
  return kind === 'day' ? isDay(value) : true
}

/** The rest of the address, carried along by a form; a new filter starts at the first page. */
function Kept({ params, without }: { params: Readonly<Record<string, string>>; without: readonly string[] }) {
  const kept = Object.entries(params).filter(([name]) => !without.includes(name) && name !== 'after' && name !== 'before')
  return kept.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

function hrefOf(path: string, params: Readonly<Record<string, string>>, change: Record<string, string | null>): string {
  const next = new URLSearchParams(params)
  for (const name of ['after', 'before']) next.delete(name)
  for (const [name, value] of Object.entries(change)) value === null ? next.delete(name) : next.set(name, value)
  const query = next.toString()
  return query ? `${path}?${query}` : path
}
