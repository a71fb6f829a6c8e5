import type { ReadyLine } from '#lib/donors/readiness/rules.ts'

type Linked = 'obligations' | 'report' | 'thanked' | 'contact' | 'idea' | 'wait' | 'amount'

/** Where a line that is missing is mended; `word` names the link. */
export function readyLink(
  donorId: string,
  { id, state }: ReadyLine,
  word: (id: Linked) => string,
  mayNote: boolean,
): { href: string; label: string } | undefined {
  if (state !== 'missing' || ((id === 'thanked' || id === 'contact') && !mayNote)) return undefined
  const href = {
    obligations: `/grants/reports?donor=${donorId}`,
    report: `/grants/reports?donor=${donorId}`,
    thanked: `/donors/note?donor=${donorId}&kind=thank_you`,
    contact: `/donors/note?donor=${donorId}`,
    idea: '/applications/needs',
    wait: `/donors/${donorId}#rules`,
    amount: `/donors/${donorId}#supports`,
  }[id]
  return { href, label: word(id) }
}
