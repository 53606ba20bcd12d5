import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayKeep } from '../rules.ts'
import { theSavedReport } from '../saved-report.ts'
import { nextAfter, schedules } from '../schedule.ts'

/** Has a saved report sent by mail, or no longer. */
export const scheduleReport = defineFunction({
  id: 'reports.schedule',
  title: 'Schedule a report by mail',
  kind: 'write',
  on: theSavedReport,
  who: mayKeep,
  input: Type.Object(
    {
      schedule: Type.Union([Type.Enum([...schedules]), Type.Null()], {
        title: 'Send',
        description: 'how often, or null for never',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    nextAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  }),
  audit: { says: '{actor} scheduled the report {subject}', personal: [] },
  button: { label: 'Schedule', place: 'row' },
  async run({ report, input: { schedule }, stores, now }) {
    const nextAt = schedule === null ? null : nextAfter(schedule, now, await stores.reports.timeZone())
    const done = await stores.reports.reschedule(report.id, schedule, nextAt)
    return { ...done, nextAt: done.nextAt?.toISOString() ?? null }
  },
})
