import { Type } from 'typebox'
import { defineFunction, Id, pageInput, pageOf } from '#core'
import { workManagement } from '../../people/public.ts'

/** Names and sizes of groups, to hand work to them. Ruling 25: what a group works on is another page's matter. */
export const listGroups = defineFunction({
  id: 'access.groups',
  title: 'Find groups',
  kind: 'list',
  who: workManagement,
  input: Type.Object(
    {
      q: Type.Optional(Type.String({ title: 'Search', description: 'Part of the name', maxLength: 200 })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(
    Type.Object({
      id: Id,
      name: Type.String(),
      memberCount: Type.Integer(),
      isMine: Type.Boolean({ description: 'whether you are a member' }),
    }),
  ),
  async run({ actor, input, stores }) {
    return stores.people.groups({ ...input, asker: actor.id })
  },
})
