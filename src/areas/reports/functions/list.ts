import { Type } from 'typebox'
import { defineFunction } from '#core'
import { Question } from '../asking.ts'
import { mayKeep } from '../rules.ts'
import { theSavedReport } from '../saved-report.ts'
import { schedules } from '../schedule.ts'

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** The reports that one keeps. */
export const listSavedReports = defineFunction({
  id: 'reports.list',
  title: 'See your saved reports',
  kind: 'list',
  on: theSavedReport,
  who: mayKeep,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.Integer(),
        name: Type.String(),
        asked: Question,
        schedule: orNull(Type.Enum([...schedules])),
        nextAt: orNull(Type.String({ format: 'date-time' })),
        lastSentAt: orNull(Type.String({ format: 'date-time' })),
        problem: Type.String({ description: 'why it is not sent any more; empty: it is' }),
      }),
    ),
    total: Type.Integer(),
    next: Type.Null(),
  }),
  async run({ where, stores }) {
    const items = (await stores.reports.savedPage(where)).map((kept) => ({
      ...kept,
      // `reports.save` let in nothing else
      asked: kept.asked as Question,
      nextAt: kept.nextAt?.toISOString() ?? null,
      lastSentAt: kept.lastSentAt?.toISOString() ?? null,
    }))
    return { items, total: items.length, next: null }
  },
})
