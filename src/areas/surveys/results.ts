/** Answers counted: pure, so that the charts, the file and the tests read the same. */
import { type Answer, type Question, scales } from './question.ts'
import type { QuestionResult } from './survey-row.ts'

export interface Answered {
  readonly name: string
  readonly answers: readonly Answer[]
}

const mostTexts = 200

/** @param answered the newest first */
export function resultsOf(questions: readonly Question[], answered: readonly Answered[]): QuestionResult[] {
  return questions.map((question, at) => {
    const given = answered.flatMap(({ name, answers }) => {
      const answer = answers[at] ?? null
      return answer === null ? [] : [{ name, answer }]
    })
    const numbers = given.flatMap(({ answer }) => (typeof answer === 'number' ? [answer] : []))
    return {
      text: question.text,
      kind: question.kind,
      answered: given.length,
      average:
        numbers.length === 0 ? null : rounded(numbers.reduce((sum, one) => sum + one, 0) / numbers.length),
      counts: labelsOf(question, numbers).map((label) => ({
        label,
        count: given.filter(({ answer }) => labelsIn(answer).includes(label)).length,
      })),
      texts:
        question.kind === 'text'
          ? given.slice(0, mostTexts).map(({ name, answer }) => ({ name, text: String(answer) }))
          : [],
    }
  })
}

const rounded = (value: number) => Math.round(value * 100) / 100

function labelsIn(answer: Answer): readonly string[] {
  if (Array.isArray(answer)) return answer
  if (typeof answer === 'boolean') return [answer ? 'Yes' : 'No']
  return [String(answer)]
}

/** Every bar of the chart, also those that nobody chose; of numbers of seats only as far as somebody went. */
function labelsOf({ kind, options }: Question, numbers: readonly number[]): readonly string[] {
  switch (kind) {
    case 'one':
    case 'many':
      return options
    case 'yes-no':
      return ['Yes', 'No']
    case 'text':
      return []
    default: {
      const [from, to] = scales[kind]
      const last = kind === 'seats' ? Math.max(0, ...numbers) : to
      return Array.from({ length: last - from + 1 }, (_, step) => String(from + step))
    }
  }
}

/** An answer as a cell of a sheet. */
export const inCell = (answer: Answer): string | number =>
  answer === null ? '' : typeof answer === 'number' ? answer : labelsIn(answer).join('; ')
