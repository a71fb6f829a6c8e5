import type { FormQuestion } from '#lib/donors/forms/versions/schema.ts'

/*
 * How a giver's form becomes an application's sections, and again when the form has changed. No text is ever lost: an answer
 * whose question has gone stays as a question of our own.
 */

/**
 * How an application stands with the giver's form. `none`: nobody has written one down · `unused`: there is one, and the questions
 * here are not from it · `other`: the call has one of its own, ours is the giver's · `changed`: it has changed since · `current`.
 * A change one has left counts as current.
 */
export type FormState = 'none' | 'unused' | 'other' | 'changed' | 'current'

export type Answered = Omit<FormQuestion, 'id'> & { id: string; formQuestionId: string | null; hasText: boolean }
export type FormPlan<S extends Answered> = {
  /** Every question of the form in its order, with the section that answers it, if there is one. */
  questions: { question: FormQuestion; section: S | null }[]
  /** Sections that stay as our own, in their order: written by people, or answers to what the form no longer asks. */
  own: S[]
  /** Sections nobody has written in, whose question the form no longer has. */
  gone: S[]
}

/** Which section answers which question: the one that came from it, else one with the same words. */
export function planSections<S extends Answered>(sections: readonly S[], questions: readonly FormQuestion[]): FormPlan<S> {
  const left = [...sections]
  const take = (fits: (section: S) => boolean): S | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const byOrigin = questions.map((question) => ({ question, section: take((section) => section.formQuestionId === question.id) }))
  const matched = byOrigin.map(({ question, section }) => ({
    question,
    section: section ?? take((one) => !isOf(questions, one.formQuestionId) && sameWords(one.question, question.question)),
  }))
  const isGone = (section: S) => section.formQuestionId !== null && !section.hasText
  return { questions: matched, own: left.filter((section) => !isGone(section)), gone: left.filter(isGone) }
}

/** What taking a form would change, for people to see first. */
export function changesIn<S extends Answered>(sections: readonly S[], questions: readonly FormQuestion[]) {
  const plan = planSections(sections, questions)
  return {
    added: plan.questions.filter(({ section }) => section === null).map(({ question }) => question),
    changed: plan.questions.flatMap(({ question, section }) =>
      section && !sameQuestion(section, question) ? [{ question, section }] : [],
    ),
    /** Answers to questions the form does not have (any more): they stay. */
    kept: plan.own.filter(({ formQuestionId }) => formQuestionId !== null),
    gone: plan.gone,
  }
}

/** A question's columns as a section repeats them. */
export function asked({ id: formQuestionId, ...question }: FormQuestion) {
  return { ...question, formQuestionId }
}

function sameQuestion(one: Omit<FormQuestion, 'id'>, other: Omit<FormQuestion, 'id'>): boolean {
  return (['question', 'help', 'isOptional', 'limitCount', 'countingRule', 'lineBreakCounts', 'toleranceBps'] as const).every(
    (name) => one[name] === other[name],
  )
}

function isOf(questions: readonly FormQuestion[], id: string | null): boolean {
  return questions.some((question) => question.id === id)
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLocaleLowerCase('da')
      .replaceAll(/[\s\p{P}]+/gu, ' ')
      .trim()
  return plain(one) === plain(other)
}
