/** While a page is on its way: still lines where the text will stand, and a word. `<CalmLoading label="Henter…" />`, for loading.tsx. */
export function CalmLoading({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div role="status">
      <p className="mb-6 text-ink-3">{label}</p>
      <div aria-hidden="true" className="divide-y divide-line rounded-3 border border-line bg-surface">
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} className="flex h-12 items-center gap-6 px-4">
            <span className="h-2.5 rounded-pill bg-selected" style={{ width: `${18 + ((at * 7) % 13)}%` }} />
            <span className="ml-auto h-2.5 w-24 rounded-pill bg-selected" />
          </div>
        ))}
      </div>
    </div>
  )
}
