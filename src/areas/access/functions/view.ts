import { Type } from 'typebox'
import { anyOf, defineFunction, Id } from '#core'
import { clientPortal, workManagement } from '../../people/public.ts'
import { theTicketingApplication } from '../application.ts'

/** That an application exists is no secret in its organisation: those without access are told what they lack. */
export const viewApplication = defineFunction({
  id: 'access.view',
  title: 'See a ticketing application',
  kind: 'read',
  on: theTicketingApplication,
  who: anyOf(workManagement, clientPortal),
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    id: Id,
    kind: Type.String(),
    name: Type.String(),
    slug: Type.String(),
    purpose: Type.String(),
    version: Type.Integer(),
  }),
  async run({ application, stores }) {
    return stores.access.application(application.id)
  },
})
