import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { theTicketingApplication, workManagement } from '../../access/public.ts'
import { classificationNames } from '../classifications.ts'

const Named = Type.Object({ id: Id, name: Type.String() })

/** The choices that forms and filters offer. Those who act by relation alone need them as well (ruling 5). */
export const catalogueLists = defineFunction({
  id: 'catalogue.lists',
  title: 'See the choices of a ticketing application',
  kind: 'read',
  on: theTicketingApplication,
  who: workManagement,
  input: Type.Object(
    {
      applicationId: Type.String({ ...Id, title: 'Application', description: 'Which ticketing application' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    statuses: Type.Array(
      Type.Object({ id: Id, name: Type.String(), class: Type.String(), isDefault: Type.Boolean() }),
    ),
    types: Type.Array(Named),
    impacts: Type.Array(Named),
    urgencies: Type.Array(Named),
    priorities: Type.Array(Type.Object({ id: Id, name: Type.String(), position: Type.Integer() })),
    accounts: Type.Array(Named),
    groups: Type.Array(Named),
    classifications: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
  async run({ application, stores: { catalogue, people } }) {
    return {
      statuses: await catalogue.statuses(application.id),
      types: await catalogue.types(application.id),
      impacts: await catalogue.impacts(),
      urgencies: await catalogue.urgencies(),
      priorities: await catalogue.priorities(),
      accounts: await people.accounts(),
      groups: await people.groupNames(),
      classifications: Object.entries(classificationNames).map(([id, name]) => ({ id, name })),
    }
  },
})
