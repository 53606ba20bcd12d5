import { Type } from 'typebox'
import { defineFunction } from '#core'
import { actorNamed, factsFor, functionNamed } from '../asked-about.ts'
import { explanationOf } from '../explanation.ts'
import { administrators } from '../rules.ts'
import { Explanation } from '../schemas.ts'

/** The same question about somebody else. Things that the asker may not see are not spoken of. */
export const explainForSomebody = defineFunction({
  id: 'decisions.explain-for',
  title: 'Ask why somebody may or may not',
  kind: 'read',
  who: administrators,
  input: Type.Object(
    {
      function: Type.String({ title: 'Function', description: 'what they want to do, such as tickets.take' }),
      person: Type.String({ title: 'Person', description: 'id of the person' }),
      subject: Type.Optional(Type.String({ title: 'On', description: 'id of the thing' })),
    },
    { additionalProperties: false },
  ),
  output: Explanation,
  async run({ actor, input, rules, stores }) {
    const fn = functionNamed(rules, input.function)
    const facts = await factsFor(rules, stores, actor, fn, input.subject)
    return explanationOf({ rules, stores, fn, person: await actorNamed(stores, input.person), facts })
  },
})
