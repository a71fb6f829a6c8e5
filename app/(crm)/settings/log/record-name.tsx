import { AppLink } from '#app/ui/app-link.tsx'
import { hitHref } from '#lib/search/data.ts'

/** What a record is called now, with the way to it where it has a page. */
export function RecordName({ id, found }: { id: string; found: { name: string; kind: string } | undefined }) {
  if (!found) return null
  const href = hitHref({ recordKind: found.kind, recordId: id })
  return <>: {href.startsWith(`/${id}`) ? found.name : <AppLink href={href}>{found.name}</AppLink>}</>
}
