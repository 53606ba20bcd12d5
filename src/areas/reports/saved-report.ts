import { defineSubject, id } from '#core'

/** A question that somebody keeps, and perhaps has sent. */
export const theSavedReport = defineSubject({
  name: 'report',
  area: 'reports',
  application: { kind: 'box-office', field: null },
  view: 'reports.list',
  fields: { id, ownerId: id },
})
