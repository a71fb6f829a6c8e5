import type { FormState } from '#lib/applications/forms/rules.ts'
import { consider, type Finding, stops } from '#lib/applications/ready/findings/rules.ts'
import type { FormContent } from '#lib/donors/forms/versions/schema.ts'
import { countText } from '#lib/text-count.ts'

/* What the giver's form asks for beside the answers (product.md §4). `null` is a line that does not apply here. */

export type Demands = Omit<FormContent, 'text' | 'questions'> & { state: Exclude<FormState, 'none'> }
export type AnnexFile = { id: string; name: string; kind: FormContent['papers'][number]['kind']; sizeBytes: number }
type Of = { form: Demands | null; files: readonly AnnexFile[]; donorName: string }

/** Whether the questions here are the giver's own, as they are now. */
export function formFindings({ form, donorName: giver }: Pick<Of, 'form' | 'donorName'>): Finding[] | null {
  if (form === null) return null
  return form.state === 'current' ? [] : [consider(`form.${form.state}`, { giver })]
}

/** The papers the form asks for, each by its kind: two quotes want two files. A budget sheet is one of them. */
export function paperFindings({ form, files }: Pick<Of, 'form' | 'files'>): Finding[] {
  if (form === null) return []
  const left = files.map(({ kind }) => kind)
  const isThere = (kind: AnnexFile['kind']) => {
    const at = left.indexOf(kind)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  const lacking = form.papers
    .filter(({ kind }) => !isThere(kind))
    .map(({ id, kind, note }) => {
      if (note === null) return stops('attachments.paper', { paper: kind }, id)
      return kind === 'other'
        ? stops('attachments.missing', { name: note }, id)
        : stops('attachments.paperNoted', { paper: kind, note }, id)
    })
  const wantsSheet = form.needsBudgetSheet && form.papers.every(({ kind }) => kind !== 'budget')
  return wantsSheet && !isThere('budget') ? [...lacking, stops('attachments.budgetSheet', {})] : lacking
}

/** How many files the giver takes, and how large each may be. */
export function fileFindings({ form, files }: Pick<Of, 'form' | 'files'>): Finding[] | null {
  if (form === null || (form.fileCount === null && form.fileMegabytes === null)) return null
  const { fileCount, fileMegabytes } = form
  const tooMany = fileCount !== null && files.length > fileCount ? [stops('files.tooMany', { n: files.length, most: fileCount })] : []
  if (fileMegabytes === null) return tooMany
  const large = files.filter(({ sizeBytes }) => sizeBytes > fileMegabytes * 1_000_000)
  return [...tooMany, ...large.map(({ id, name }) => stops('files.tooLarge', { name, most: fileMegabytes }, id))]
}

/** A Danish standard page: 2,400 signs, spaces included. */
const signsPerPage = 2_400

/** Pages can only be guessed from the text; those of the annexes people count themselves, and are told to. */
export function pageFindings({ form, texts }: { form: Demands | null; texts: readonly string[] }): Finding[] | null {
  if (form === null || form.pageLimit === null) return null
  const signs = texts.reduce((sum, text) => sum + countText(text, { unit: 'characters', lineBreak: 1 }), 0)
  const values = { n: Math.ceil(signs / signsPerPage), most: form.pageLimit }
  if (values.n > form.pageLimit) return [consider('pages.over', values)]
  return [{ kind: 'ok', say: form.pagesIncludeAnnexes ? 'pages.withAnnexes' : 'pages.fits', values }]
}

/** Whose MitID Erhverv sends: somebody is named, and it is not the fundraiser where the applicant's own is asked for. */
export function loginFindings({
  form,
  donorName: giver,
  loginBy,
  fundraisers,
}: Pick<Of, 'form' | 'donorName'> & { loginBy: string | null; fundraisers: readonly string[] }): Finding[] | null {
  const owner = form?.mitIdOwner ?? null
  if (owner === null || owner === 'anyone') return null
  if (loginBy === null) return [consider(`login.${owner}`, { giver })]
  const named = loginBy.toLocaleLowerCase('da')
  const isFundraiser = fundraisers.some((name) => named.includes(name.toLocaleLowerCase('da')))
  return owner === 'applicant' && isFundraiser ? [stops('login.fundraiser', { giver })] : []
}
