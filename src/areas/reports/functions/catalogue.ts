import { Type } from 'typebox'
import { defineFunction } from '#core'
import { Column, groupings, reportKeys, reports } from '../report.ts'
import { mayAccess } from '../rules.ts'

/** The reports there are, and how each can be asked. */
export const listReports = defineFunction({
  id: 'reports.catalogue',
  title: 'See which reports there are',
  kind: 'read',
  who: mayAccess,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    reports: Type.Array(
      Type.Object({
        key: Type.Enum([...reportKeys]),
        title: Type.String(),
        asks: Type.String({ description: 'the question it answers' }),
        groupings: Type.Array(Type.Enum([...groupings])),
        columns: Type.Array(Column),
        drawn: Type.Array(Type.String(), { description: 'columns that are drawn as bars' }),
      }),
    ),
    departments: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
    venues: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
  async run({ stores }) {
    return { reports: reports.map((report) => ({ ...report })), ...(await stores.reports.choices()) } as never
  },
})
