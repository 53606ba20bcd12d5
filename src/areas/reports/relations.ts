/** Who a person is to a saved report. */
import { relation } from '#core'
import { theSavedReport } from './saved-report.ts'

export const isOwner = relation(theSavedReport, {
  id: 'report.owner',
  says: 'the one who keeps the report',
  holds: { op: 'actor', field: 'ownerId' },
})
