/** Says that nothing here is real, on every page of a demo. */
export function DemoBanner({ text }: { text: string }) {
  return (
    <aside aria-label={text} className="border-b border-line bg-sunken px-(--gutter) py-1.5 text-center text-sm text-ink-2 print:hidden">
      {text}
    </aside>
  )
}
