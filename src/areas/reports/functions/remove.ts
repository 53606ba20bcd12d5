import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayKeep } from '../rules.ts'
import { theSavedReport } from '../saved-report.ts'

/** Forgets a saved report; nothing that it was made of changes. */
export const removeReport = defineFunction({
  id: 'reports.remove',
  title: 'Remove a saved report',
  kind: 'write',
  on: theSavedReport,
  who: mayKeep,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  audit: { says: '{actor} removed the report {subject}', personal: [] },
  button: { label: 'Remove', place: 'row' },
  async run({ report, stores }) {
    await stores.reports.forget(report.id)
    return { id: report.id }
  },
})
