import { Type } from 'typebox'
import { defineFunction } from '#core'
import { answer } from '../answer.ts'
import { Question } from '../asking.ts'
import { Column, groupings, Row, reportKeys } from '../report.ts'
import { mayAccess } from '../rules.ts'

/** One report. Each row is made of orders and admissions that the asker may list, and of nothing else (ruling A10). */
export const runReport = defineFunction({
  id: 'reports.run',
  title: 'Access reports',
  kind: 'read',
  who: mayAccess,
  input: Question,
  output: Type.Object({
    key: Type.Enum([...reportKeys]),
    title: Type.String(),
    asks: Type.String(),
    by: Type.Enum([...groupings]),
    from: Type.String({ description: 'first day of events' }),
    to: Type.String({ description: 'last day of events' }),
    columns: Type.Array(Column),
    drawn: Type.Array(Type.String()),
    currency: Type.String(),
    rows: Type.Array(Row),
    sums: Row,
  }),
  async run({ input, actor, rules, stores, now }) {
    const { report, ...answered } = await answer(input, { actor, rules, stores, now })
    const { columns, drawn, groupings: _groupings, ...named } = report
    return {
      ...named,
      ...answered,
      rows: [...answered.rows],
      columns: [...columns],
      drawn: [...drawn],
      currency: await stores.reports.currency(),
    }
  },
})
