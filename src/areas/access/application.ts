import { defineSubject, id } from '#core'

/** One ticketing application: what `tickets.enter` is asked for. */
export const theTicketingApplication = defineSubject({
  name: 'application',
  area: 'access',
  application: { kind: 'ticketing', field: 'id' },
  view: 'access.view',
  fields: { id },
})
