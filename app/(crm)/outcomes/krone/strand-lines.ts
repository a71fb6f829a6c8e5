import 'server-only'
import { labelsIn, wordsIn } from '#lib/i18n/labels.ts'
import type { Locale } from '#lib/i18n/messages.ts'
import type { publishedFigures } from '#lib/outcomes/data.ts'
import { followMoney, type Strand, strandNames } from '#lib/outcomes/krone/data.ts'
import type { KroneFilters } from '#lib/outcomes/krone/schema.ts'
import { type ResultCount, strandKey, strandResults } from '#lib/outcomes/results/data.ts'
import type { Cell } from '#lib/small-counts.ts'
import type { Viewer } from '#lib/viewer.ts'

type Place = { key: string; label: string; href: string | null }
export type StrandLine = {
  id: string
  strand: Strand
  isGolden: boolean
  giver: Place | null
  grant: Place | null
  place: Place
  /** The pilot or the agreements it became; nothing where nothing is linked. */
  became: Place | null
  counts: ResultCount | null
  /** The trial's own decision, in words. */
  decision: string | null
  /** For those who do not see rows: the published count of each agreement, by year. */
  published: { years: number[]; cells: Cell[] }[]
}

/** The strands with their names and results: what the table says and the drawing draws. */
export async function strandLines(
  viewer: Viewer,
  filters: KroneFilters,
  locale: Locale,
  figures: Awaited<ReturnType<typeof publishedFigures>>,
) {
  const money = await followMoney(viewer, filters)
  const [names, results] = await Promise.all([
    strandNames(viewer, money.strands, filters.scope),
    strandResults(viewer, filters, money.strands, money.isDetailed),
  ])
  const [word, place] = [wordsIn(locale), labelsIn(locale, 'krone', 'place')]
  const agreements = new Map(figures.agreements.map((one) => [one.id, one]))
  const opensPilots = viewer.role !== 'fundraiser'
  const lines = money.strands.map((strand): StrandLine => {
    const giver = strand.donorId ? names.donors.get(strand.donorId) : undefined
    const grant = strand.grantId ? names.grants.get(strand.grantId) : undefined
    const pilot = strand.pilotId ? names.pilots.get(strand.pilotId) : undefined
    const result = results.get(strandKey(strand))
    const linked = (result?.agreementIds ?? []).flatMap((id) => agreements.get(id) ?? [])
    return {
      id: [strandKey(strand), strand.target].join(':'),
      strand,
      isGolden: giver?.isGolden ?? false,
      giver: giver ? { key: giver.id, label: giver.name, href: `/outcomes/krone?donor=${giver.id}` } : null,
      grant: grant ? { key: grant.id, label: grant.name, href: `/grants/${grant.id}` } : null,
      place: placeOf(strand),
      counts: result?.counts ?? null,
      became: pilot ? { key: pilot.id, label: pilot.name, href: opensPilots ? `/pilots/${pilot.id}` : null } : becameOf(linked),
      decision: pilot?.decision ? word('pilotDecisions', pilot.decision) : null,
      published:
        result && !result.counts && !pilot
          ? linked.map((one) => ({ years: figures.work.years, cells: figures.work.rows.find((row) => row.id === one.id)?.cells ?? [] }))
          : [],
    }
  })
  return { ...money, lines }

  function placeOf({ target, targetId, ore }: Strand): Place {
    if (target === 'enterprise' || target === 'recipient') {
      return {
        key: targetId ?? '',
        label: names.places.get(targetId ?? '')?.name ?? '–',
        href: target === 'enterprise' ? `/enterprises/${targetId}` : null,
      }
    }
    return { key: target, label: place(target === 'unallocated' && ore < 0 ? 'overAllocated' : target), href: null }
  }
}

function becameOf(linked: readonly { id: string; code: string; title: string }[]): Place | null {
  const [first] = linked
  if (!first) return null
  return linked.length === 1
    ? { key: first.id, label: first.title, href: `/outcomes/agreements/${first.id}` }
    : { key: linked.map(({ id }) => id).join('+'), label: linked.map(({ code }) => code).join(', '), href: '/outcomes/agreements' }
}
