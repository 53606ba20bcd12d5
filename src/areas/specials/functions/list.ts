import { Type } from 'typebox'
import { defineFunction } from '#core'
import { daysBefore, Facet, narrowing } from '../../orders/public.ts'
import { mayViewSpecial } from '../rules.ts'
import { sortings } from '../sortings.ts'
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
        description:
          'your own, those that wait for your word, or for that of others where you may decide them too, those to find seats for, or all you may see',
        default: 'mine',
      }),
      sort: Type.Optional(
        Type.Enum([...sortings], {
          title: 'Sort',
          description:
            'the oldest first, the newest, what is needed soonest, or the dearest; else as the list is worked',
        }),
      ),
      ...narrowing,
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
    narrow: Type.Object({ owners: Facet }),
  }),
  async run({ where, input: { view, sort, days, ...input }, actor, rules, stores, now }) {
    const filter = filterOf(view, where, actor, rules)
    const sorting = sort ?? (view === 'mine' || view === 'all' ? 'newest' : 'oldest')
    const page = await stores.specials.page({ ...input, filter, sorting, askedBefore: daysBefore(now, days) })
    return { ...page, narrow: { owners: input.cursor ? [] : await stores.specials.askers(filter) } }
  },
})
