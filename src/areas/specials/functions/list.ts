import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayViewSpecial } from '../rules.ts'
import { SpecialLine, theSpecial } from '../special.ts'
import { filterOf, views } from '../views.ts'

/** Special requests: one's own, those that wait for one's word, those to find seats for, or all that one may see. */
export const listSpecials = defineFunction({
  id: 'specials.list',
  title: 'See special requests',
  kind: 'list',
  on: theSpecial,
  who: mayViewSpecial,
  input: Type.Object(
    {
      view: Type.Enum([...views], {
        title: 'View',
        description: 'your own, those that wait for your word, those to find seats for, or all you may see',
        default: 'mine',
      }),
      cursor: Type.Optional(Type.String({ title: 'Cursor', description: 'where the last page ended' })),
      limit: Type.Integer({
        title: 'Limit',
        description: 'requests per page',
        minimum: 1,
        maximum: 200,
        default: 50,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    items: Type.Array(SpecialLine),
    total: Type.Integer(),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
  async run({ where, input: { view, ...input }, actor, rules, stores }) {
    return stores.specials.page({ ...input, filter: filterOf(view, where, actor, rules) })
  },
})
