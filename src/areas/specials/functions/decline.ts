import { Type } from 'typebox'
import { defineFunction, step } from '#core'
import { waitsForSource } from '../conditions.ts'
import { maySource } from '../rules.ts'
import { SpecialMoved, theSpecial, Why } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

/** Nothing was to be had, or not for that price. */
export const declineSpecial = defineFunction({
  id: 'specials.decline',
  title: 'Decline a special request that no seats were found for',
  kind: 'write',
  on: theSpecial,
  who: maySource,
  provided: [waitsForSource],
  input: Type.Object({ note: Why }, { additionalProperties: false }),
  output: SpecialMoved,
  audit: { says: '{actor} declined special request {subject}', personal: [] },
  emits: 'special.declined',
  button: { label: 'Nothing found', place: 'row' },
  async run({ special, input, actor, stores, now }) {
    return stores.specials.move(special.id, {
      state: step(specialTransitions, 'specials.decline', special.state, 'declined'),
      sourcedById: actor.id,
      sourcedAt: now,
      sourceNote: input.note,
    })
  },
})
