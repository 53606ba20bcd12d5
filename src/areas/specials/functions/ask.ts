import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { mayAskSpecially } from '../rules.ts'
import { askInput, SpecialMoved } from '../special.ts'

/** Asks for seats that the organisation does not own. The manager decides, then somebody looks for them. */
export const askSpecially = defineFunction({
  id: 'specials.ask',
  title: 'Ask for seats that the organisation does not own',
  kind: 'create',
  who: mayAskSpecially,
  input: Type.Object(askInput, { additionalProperties: false }),
  output: Type.Object({ ...SpecialMoved.properties, number: Type.Integer() }),
  audit: { says: '{actor} made special request {subject}', personal: ['reason'] },
  emits: 'special.asked',
  async run({ input, actor, by, stores, now }) {
    const today = now.toISOString().slice(0, 10)
    if (input.day !== undefined && input.day < today) throw invalid('/day', 'lies in the past')
    if (input.neededBy !== undefined && input.neededBy < today) throw invalid('/neededBy', 'lies in the past')
    if (input.neededBy !== undefined && input.day !== undefined && input.neededBy > input.day)
      throw invalid('/neededBy', 'lies after the event')
    return stores.specials.insert({ ...input, ownerId: actor.id, askedById: by.id ?? actor.id, askedAt: now })
  },
})
