import { Type } from 'typebox'
import { defineFunction } from '#core'
import { factsFor, functionNamed } from '../asked-about.ts'
import { explanationOf } from '../explanation.ts'
import { everybody } from '../rules.ts'
import { Explanation } from '../schemas.ts'

/** Why I may, or why not, what would change it and who could. */
export const explainDecision = defineFunction({
  id: 'decisions.explain',
  title: 'Ask why one may or may not',
  kind: 'read',
  who: everybody,
  input: Type.Object(
    {
      function: Type.String({ title: 'Function', description: 'what you want to do, such as tickets.take' }),
      subject: Type.Optional(
        Type.String({ title: 'On', description: 'id of the thing you want to do it to' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Explanation,
  async run({ actor, input, rules, stores }) {
    const fn = functionNamed(rules, input.function)
    const facts = await factsFor(rules, stores, actor, fn, input.subject)
    return explanationOf({ rules, stores, fn, person: actor, facts })
  },
})
