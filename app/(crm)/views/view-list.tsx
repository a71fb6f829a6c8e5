import { AppLink } from '#app/ui/app-link.tsx'
import { type ListViews, viewHref } from '#lib/records/views/rules.ts'
import { ViewFacts } from './view-facts.tsx'

/** The views that are not in the row of tabs. */
export function ViewList({ path, views }: { path: string; views: ListViews['saved'] }) {
  return (
    <ul className="grid max-h-96 overflow-y-auto">
      {views.map((view) => (
        <li key={view.id}>
          <AppLink
            href={viewHref(path, view.query, view.id)}
            className="grid min-h-(--control) content-center rounded-2 px-3 py-1.5 no-underline hover:bg-hover"
          >
            {view.name}
            <span className="text-sm text-ink-3">
              <ViewFacts view={view} />
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
