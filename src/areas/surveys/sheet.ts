/** Results as a file. Texts that a spreadsheet would take for formulas come out as texts. */
import { stringify } from 'csv-stringify/sync'
import { type FileAnswer, fileOfBytes } from '#core'
import type { Answer, Question } from './question.ts'
import { inCell } from './results.ts'

export interface Reply {
  readonly name: string
  readonly email: string
  readonly department: string
  readonly answeredAt: Date
  readonly answers: readonly Answer[]
}

export function sheetOf(name: string, questions: readonly Question[], replies: readonly Reply[]): FileAnswer {
  const head = ['Name', 'E-mail', 'Department', 'Answered', ...questions.map(({ text }) => text)]
  const rows = replies.map((reply) => [
    reply.name,
    reply.email,
    reply.department,
    reply.answeredAt.toISOString(),
    ...questions.map((_, at) => inCell(reply.answers[at] ?? null)),
  ])
  // With a byte order mark, without which Excel reads UTF-8 as something else.
  const csv = stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return fileOfBytes(`${name.replace(/[^\p{L}\p{N} -]/gu, '')}.csv`, 'text/csv; charset=utf-8', csv)
}
