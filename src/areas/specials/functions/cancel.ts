import { Type } from 'typebox'
import { defineFunction, step } from '#core'
import { isUnfinished } from '../conditions.ts'
import { mayManageOwnSpecial } from '../rules.ts'
import { SpecialMoved, theSpecial } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

/** Takes one's own request back, while nothing was bought for it. */
export const cancelSpecial = defineFunction({
  id: 'specials.cancel',
  title: 'Cancel a special request of your own',
  kind: 'write',
  on: theSpecial,
  who: mayManageOwnSpecial,
  provided: [isUnfinished],
  input: Type.Object({}, { additionalProperties: false }),
  output: SpecialMoved,
  audit: { says: '{actor} cancelled special request {subject}', personal: [] },
  emits: 'special.cancelled',
  button: { label: 'Cancel request', place: 'row' },
  async run({ special, stores }) {
    return stores.specials.move(special.id, {
      state: step(specialTransitions, 'specials.cancel', special.state, 'cancelled'),
    })
  },
})
