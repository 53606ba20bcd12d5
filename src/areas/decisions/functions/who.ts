import { Type } from 'typebox'
import { defineFunction } from '#core'
import { factsFor, functionNamed } from '../asked-about.ts'
import { peopleWho } from '../people-who.ts'
import { colleagues } from '../rules.ts'

const mostShown = 200

/** Everybody who may do this to that, and why. */
export const whoCan = defineFunction({
  id: 'decisions.who',
  title: 'Ask who can',
  kind: 'read',
  who: colleagues,
  input: Type.Object(
    {
      function: Type.String({ title: 'Function', description: 'such as orders.approve' }),
      subject: Type.Optional(
        Type.String({ title: 'On', description: 'id of the thing; without one, who may at all' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    total: Type.Integer({ description: 'how many people were asked' }),
    people: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), how: Type.String() })),
  }),
  async run({ actor, input, rules, stores }) {
    const fn = functionNamed(rules, input.function)
    const facts = await factsFor(rules, stores, actor, fn, input.subject)
    const { asked, people } = await peopleWho({ rules, stores, fn, facts }, mostShown)
    return { total: asked, people: [...people] }
  },
})
