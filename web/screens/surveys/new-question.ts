import type { Question, QuestionKind, SurveyKind } from '../../affordance/things/surveys.ts'

export const newQuestion = (kind: QuestionKind, text = '', required = false): Question => ({
  kind,
  text,
  hint: '',
  required,
  options: [],
})

/** What most surveys of the kind begin with; every one of them can be changed or taken out. */
export function beginning(kind: SurveyKind): Question[] {
  return kind === 'interest'
    ? [
        newQuestion('seats', 'How many seats would you like?', true),
        newQuestion('text', 'Whom would you bring?'),
      ]
    : [newQuestion('scale-5', 'How was it?', true), newQuestion('text', 'What should we do differently?')]
}
