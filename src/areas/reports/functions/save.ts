import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { groupingOf, Question, spanOf } from '../asking.ts'
import { mayAccess } from '../rules.ts'
import { nextAfter, schedules } from '../schedule.ts'

/** Keeps the question under a name, and perhaps has its answer sent. */
export const saveReport = defineFunction({
  id: 'reports.save',
  title: 'Save a report',
  kind: 'create',
  who: mayAccess,
  input: Type.Object(
    {
      name: Type.String({
        title: 'Name',
        description: 'under which you find it again',
        minLength: 1,
        maxLength: 120,
        pattern: '\\S',
      }),
      asked: Type.Object(Question.properties, {
        title: 'Question',
        description: 'the report and its filters',
        additionalProperties: false,
      }),
      schedule: Type.Optional(
        Type.Enum([...schedules], { title: 'Send', description: 'to you by mail, in the morning' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), version: Type.Integer() }),
  audit: { says: '{actor} saved a report', personal: [] },
  async run({ input: { name, asked, schedule }, actor, stores, now }) {
    spanOf(asked, now)
    groupingOf(asked)
    const nextAt = schedule === undefined ? null : nextAfter(schedule, now, await stores.reports.timeZone())
    const kept = await stores.reports.keep(actor.id, {
      name: name.trim(),
      asked,
      schedule: schedule ?? null,
      nextAt,
    })
    if (!kept) throw invalid('/name', 'names another report that you keep')
    return kept
  },
})
