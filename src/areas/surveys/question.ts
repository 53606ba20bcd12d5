/** What a survey may ask, and which answers fit. Answers stand in the order of the questions. */
import { type Static, Type } from 'typebox'
import { CounterfoilError, type FieldError, invalid } from '#core'
import type { kinds } from './survey.ts'

export const questionKinds = ['one', 'many', 'scale-5', 'scale-10', 'yes-no', 'text', 'seats'] as const

export const Question = Type.Object(
  {
    kind: Type.Enum([...questionKinds], {
      title: 'Kind',
      description:
        'one or many of several choices, a scale of 1 to 5 or 0 to 10, yes or no, words, how many seats',
    }),
    text: Type.String({
      title: 'Question',
      description: 'as people read it',
      minLength: 1,
      maxLength: 300,
      pattern: '\\S',
    }),
    hint: Type.String({ title: 'Hint', description: 'below the question', maxLength: 300, default: '' }),
    required: Type.Boolean({ title: 'Required', description: 'it must be answered', default: false }),
    options: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), {
      title: 'Choices',
      description: 'what can be chosen',
      maxItems: 20,
      default: [],
    }),
    ends: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), {
        title: 'Ends of the scale',
        description: 'what its lowest and its highest number mean; blank: not at all, very much',
        minItems: 2,
        maxItems: 2,
      }),
    ),
  },
  { additionalProperties: false },
)
export type Question = Static<typeof Question>

export const Questions = Type.Array(Question, {
  title: 'Questions',
  description: 'in the order in which they are asked',
  maxItems: 30,
})

export const Answer = Type.Union([
  Type.String({ maxLength: 4000 }),
  Type.Number(),
  Type.Boolean(),
  Type.Array(Type.String({ maxLength: 120 }), { maxItems: 20 }),
  Type.Null(),
])
export type Answer = Static<typeof Answer>

export const Answers = Type.Array(Answer, {
  title: 'Answers',
  description: 'one for each question, in its place; null where it is left out',
  maxItems: 30,
})

export const scales = { 'scale-5': [1, 5], 'scale-10': [0, 10], seats: [0, 50] } as const

/** @throws invalid with every question that cannot be asked as it is */
export function requireAskable(kind: (typeof kinds)[number], questions: readonly Question[]): void {
  const errors = questions.flatMap((question, at): FieldError[] => {
    const path = `/questions/${at}`
    const isChoice = question.kind === 'one' || question.kind === 'many'
    if (isChoice && new Set(question.options).size < 2)
      return [{ path: `${path}/options`, message: 'needs two different choices at least' }]
    if (isChoice && new Set(question.options).size < question.options.length)
      return [{ path: `${path}/options`, message: 'has a choice twice' }]
    if (question.kind === 'seats' && kind !== 'interest')
      return [{ path: `${path}/kind`, message: 'is asked by surveys of interest alone' }]
    return []
  })
  if (questions.filter((question) => question.kind === 'seats').length > 1)
    errors.push({
      path: '/questions',
      message: 'ask how many seats once, or nobody knows which number counts',
    })
  refuse(errors)
}

/** @throws invalid where a survey is not ready to be sent */
export function requireWhole(
  kind: (typeof kinds)[number],
  questions: readonly Question[],
  eventId: string | null,
) {
  if (questions.length === 0) throw invalid('/questions', 'write a question first')
  if (kind !== 'interest') return
  if (eventId === null) throw invalid('/event', 'say which event people are asked about')
  if (!questions.some((question) => question.kind === 'seats'))
    throw invalid('/questions', 'ask how many seats people want')
}

/** @throws invalid with every answer that does not fit its question */
export function requireFitting(questions: readonly Question[], answers: readonly Answer[]): Answer[] {
  const given = questions.map((_, at) => blankAsNull(answers[at] ?? null))
  const errors = questions.flatMap((question, at): FieldError[] => {
    const message = against(question, given[at] ?? null)
    return message === null ? [] : [{ path: `/answers/${at}`, message }]
  })
  refuse(errors)
  return given
}

const blankAsNull = (answer: Answer): Answer =>
  answer === '' || (Array.isArray(answer) && answer.length === 0) ? null : answer

function against({ kind, required, options }: Question, answer: Answer): string | null {
  if (answer === null) return required ? 'answer this one, please' : null
  switch (kind) {
    case 'one':
      return typeof answer === 'string' && options.includes(answer) ? null : 'choose one of those offered'
    case 'many':
      return Array.isArray(answer) && answer.every((one) => options.includes(one))
        ? null
        : 'choose among those offered'
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'say yes or no'
    case 'text':
      return typeof answer === 'string' && answer.length <= 2000 ? null : 'write 2,000 letters at most'
    default: {
      const [from, to] = scales[kind]
      return Number.isInteger(answer) && Number(answer) >= from && Number(answer) <= to
        ? null
        : `choose a number from ${from} to ${to}`
    }
  }
}

function refuse(errors: readonly FieldError[]): void {
  const [first] = errors
  if (first) throw new CounterfoilError('invalid', first.message, { errors })
}

/** How many seats somebody wants, of the answers to a survey of interest. */
export function seatsIn(questions: readonly Question[], answers: readonly Answer[]): number | null {
  const at = questions.findIndex(({ kind }) => kind === 'seats')
  const answer = answers[at]
  return typeof answer === 'number' ? answer : null
}
