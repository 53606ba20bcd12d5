import { Type } from 'typebox'
import { defineFunction, simulate, World } from '#core'
import { functionNamed } from '../asked-about.ts'
import { everybody } from '../rules.ts'
import { Line } from '../schemas.ts'

/** The same decision in a world that is only imagined: no people, no records, nothing is touched. */
export const simulateDecision = defineFunction({
  id: 'decisions.simulate',
  title: 'Try a decision in an imagined world',
  kind: 'read',
  who: everybody,
  input: Type.Object(
    { function: Type.String({ title: 'Function', description: 'such as tickets.take' }), world: World },
    { additionalProperties: false },
  ),
  output: Line,
  async run({ input, rules }) {
    return simulate(rules.rule(functionNamed(rules, input.function).id), input.world)
  },
})
