import { useTranslations } from 'next-intl'
import { Card } from '#app/ui/card.tsx'
import { type CheckLine, Checklist } from '#app/ui/checklist.tsx'
import type { Application } from '#lib/applications/data.ts'
import { readyCount, readyKinds, type ReadyLine, type ReadyPoint } from '#lib/applications/ready/rules.ts'
import { labelsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import { can } from '#lib/permissions.ts'
import type { Viewer } from '#lib/viewer.ts'
import { stateWords } from '../../donors/ready-text.ts'
import { readyText } from '../ready-text.ts'

/** Klar til at sende: what stops, what to consider, what is in order; each open point with the link that mends it. */
export function ApplicationReady({
  viewer,
  row,
  points,
  locale,
}: {
  viewer: Viewer
  row: Application
  points: ReadyPoint[]
  locale: Locale
}) {
  const t = useTranslations('applications.page')
  const link = labelsIn(locale, 'applications', 'readyLinks')
  const word = labelsIn(locale, 'ui', 'checklist')
  const { stops, considers } = readyCount(points)
  const mayEdit = can(viewer, 'application:edit', row)
  return (
    <Card title={stops + considers === 0 ? t('readyYes') : t('readyNo', { stops, considers })}>
      {readyKinds.map((kind) => {
        const own = points.filter((point) => point.kind === kind)
        return (
          own.length > 0 && (
            <div key={kind} className="mt-4 first-of-type:mt-1">
              <h3 className="mb-1 text-sm font-medium">{word(kind)}</h3>
              <Checklist words={stateWords(locale)} lines={own.map(lineOf)} />
            </div>
          )
        )
      })}
    </Card>
  )

  function lineOf(point: ReadyPoint): CheckLine {
    const text = readyText(point, locale)
    const href = point.kind === 'ok' || !mayEdit ? null : placeOf(point.line, point.recordId)
    return {
      id: point.id,
      state: point.kind,
      text,
      link: href ? { href, label: link(point.line), about: `${link(point.line)}: ${text}` } : undefined,
    }
  }

  function placeOf(line: ReadyLine, recordId: string | undefined): string | null {
    const places: Partial<Record<ReadyLine, string>> = {
      form: 'form',
      sections: `write?section=${recordId ?? ''}`,
      pages: 'write',
      login: 'edit',
      partners: 'partners',
      signature: 'edit',
      amount: 'edit',
      startDate: 'edit',
      ownFinancing: 'budget',
      budget: 'budget',
      fee: 'budget',
    }
    if (line === 'theory') return row.theoryId ? `/theories/${row.theoryId}` : `/applications/${row.id}/edit`
    if (line === 'attachments' || line === 'files') return `/applications/${row.id}#files`
    const place = places[line]
    return place ? `/applications/${row.id}/${place}` : null
  }
}
