import { Type } from 'typebox'
import { defineFunction, FileAnswer } from '#core'
import { answer } from '../answer.ts'
import { question } from '../asking.ts'
import { mayAccess } from '../rules.ts'
import { formats, sheetOf } from '../sheet.ts'

/** The same report as a file. */
export const exportReport = defineFunction({
  id: 'reports.export',
  title: 'Export a report',
  kind: 'read',
  who: mayAccess,
  input: Type.Object(
    {
      ...question,
      format: Type.Enum([...formats], { title: 'Format', description: 'of the file', default: 'csv' }),
    },
    { additionalProperties: false },
  ),
  output: FileAnswer,
  async run({ input: { format, ...asked }, actor, rules, stores, now }) {
    return sheetOf(
      await answer(asked, { actor, rules, stores, now }),
      format,
      await stores.reports.currency(),
    )
  },
})
