import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayKnowAudiences } from '../rules.ts'

const Named = Type.Object({ id: Type.String(), name: Type.String() })

/** Whom a release can be kept for, and the departments there are. */
export const readAudiences = defineFunction({
  id: 'admissions.audiences',
  title: 'See audiences',
  kind: 'read',
  who: mayKnowAudiences,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.Integer(),
        name: Type.String(),
        departments: Type.Array(Named),
        people: Type.Integer({ description: 'active people of these departments' }),
        seats: Type.Integer({ description: 'seats that are kept for it' }),
      }),
    ),
    departments: Type.Array(Named, { description: 'all there are, to choose from' }),
  }),
  async run({ stores }) {
    return { items: await stores.admissions.audiences(), departments: await stores.people.accounts() }
  },
})
