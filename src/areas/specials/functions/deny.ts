import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { isOwnSpecial, waitsForWord } from '../conditions.ts'
import { mayDecideSpecial } from '../rules.ts'
import { SpecialMoved, theSpecial, Why } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

/** Says no, and why. */
export const denySpecial = defineFunction({
  id: 'specials.deny',
  title: 'Deny a special request',
  kind: 'write',
  on: theSpecial,
  who: mayDecideSpecial,
  provided: [not(isOwnSpecial), waitsForWord],
  input: Type.Object({ note: Why }, { additionalProperties: false }),
  output: SpecialMoved,
  audit: { says: '{actor} denied special request {subject}', personal: ['decisionNote'] },
  emits: 'special.denied',
  button: { label: 'Deny', key: 'D', place: 'row' },
  async run({ special, input, actor, stores, now }) {
    return stores.specials.move(special.id, {
      state: step(specialTransitions, 'specials.deny', special.state, 'denied'),
      decidedById: actor.id,
      decidedAt: now,
      decisionNote: input.note,
    })
  },
})
