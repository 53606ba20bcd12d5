import { Type } from 'typebox'
import { defineFunction, Id, pageInput, pageOf } from '#core'
import { workingPeople } from '../rules.ts'

/** Finds people by name, handle or e-mail address, in alphabetical order. */
export const listPeople = defineFunction({
  id: 'people.list',
  title: 'Find people of the organisation',
  kind: 'list',
  who: workingPeople,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({
          title: 'Search',
          description: 'Part of a name, handle or e-mail address',
          maxLength: 200,
        }),
      ),
      active: Type.Optional(
        Type.Boolean({ title: 'Active', description: 'only people who are neither blocked nor gone' }),
      ),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(
    Type.Object({
      id: Id,
      handle: Type.String(),
      name: Type.String(),
      title: Type.String(),
      email: Type.String(),
      licence: Type.String(),
      status: Type.String(),
      managerName: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  async run({ input, stores }) {
    return stores.people.search(input)
  },
})
