import { useState } from 'react'
import type { Input } from '../../affordance/call.ts'
import type { Question, Survey } from '../../affordance/things/surveys.ts'

export type Numbered = Question & { key: string }
export type Words = { name: string; intro: string; thanks: string; event: string }

export type Draft = Words & { questions: Numbered[]; isTouched: boolean }

/** Questions have no ids; what React needs to tell them apart while they move is made here. */
export const numbered = (question: Question): Numbered => ({ ...question, key: crypto.randomUUID() })

/** What is being written. It outlives the tabs, so that a look at the preview loses nothing. */
export function useDraft(survey: Survey) {
  const [draft, setDraft] = useState<Draft>(() => ({
    name: survey.name,
    intro: survey.intro,
    thanks: survey.thanks,
    event: survey.event?.id ?? '',
    questions: survey.questions.map(numbered),
    isTouched: false,
  }))
  return {
    draft,
    change: (change: Partial<Omit<Draft, 'isTouched'>>) => setDraft({ ...draft, ...change, isTouched: true }),
    noteSaved: () => setDraft((now) => ({ ...now, isTouched: false })),
  }
}

/** As people will see it: without keys, and without lines left empty among the choices. */
export const questionsOf = ({ questions }: Draft): Question[] =>
  questions.map(({ key: _, ...question }) => ({
    ...question,
    options: question.options.map((option) => option.trim()).filter(Boolean),
  }))

export const inputOf = (draft: Draft): Input => ({
  name: draft.name,
  intro: draft.intro,
  thanks: draft.thanks,
  event: draft.event || null,
  questions: questionsOf(draft),
})

export function moved(questions: Numbered[], from: number, to: number): Numbered[] {
  const one = questions[from]
  return one && to >= 0 && to < questions.length
    ? questions.toSpliced(from, 1).toSpliced(to, 0, one)
    : questions
}
