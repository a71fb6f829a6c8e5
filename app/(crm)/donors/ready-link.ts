import type { ReadyLine } from '#lib/donors/readiness/rules.ts'

/** Where a line that is missing is mended, or where the giver's own rule that takes it away stands; `word` names the link. */
export function readyLink(
  donorId: string,
  { id, state, key }: ReadyLine,
  word: (id: ReadyLine['id'] | 'rule') => string,
  mayWrite: boolean,
): { href: string; label: string } | undefined {
  if (state === 'none' && byRule[id] === key) return { href: `/donors/${donorId}#relation`, label: word('rule') }
  if (state !== 'missing' || (!mayWrite && written.has(id))) return undefined
  const href = {
    obligations: `/grants/reports?donor=${donorId}`,
    report: `/grants/reports?donor=${donorId}`,
    thanked: `/donors/note?donor=${donorId}&kind=thank_you`,
    contact: `/donors/note?donor=${donorId}`,
    idea: `/donors/ideas/new?donor=${donorId}`,
    wait: `/donors/${donorId}#rules`,
    amount: `/donors/${donorId}#supports`,
  }[id]
  return { href, label: word(id) }
}

const written: ReadonlySet<ReadyLine['id']> = new Set(['thanked', 'contact', 'idea'])
/** What a line is called where a field of the giver says it is not asked: change the field, and it is asked again. */
const byRule: Partial<Record<ReadyLine['id'], string>> = { thanked: 'unwanted', contact: 'none', report: 'unanswered' }
