import { defineSubject, id } from '#core'

/** A named set of departments, for which a release can be kept. */
export const theAudience = defineSubject({
  name: 'audience',
  area: 'admissions',
  application: { kind: 'box-office', field: null },
  view: 'admissions.audiences',
  fields: { id },
})
