import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { isOwnSpecial, waitsForWord } from '../conditions.ts'
import { mayDecideSpecial } from '../rules.ts'
import { SpecialMoved, theSpecial } from '../special.ts'
import { specialTransitions } from '../transitions.ts'

/** Lets somebody look for the seats. */
export const approveSpecial = defineFunction({
  id: 'specials.approve',
  title: 'Approve a special request',
  kind: 'write',
  on: theSpecial,
  who: mayDecideSpecial,
  provided: [not(isOwnSpecial), waitsForWord],
  input: Type.Object(
    { note: Type.String({ title: 'Note', description: 'for whoever asked', maxLength: 2000, default: '' }) },
    { additionalProperties: false },
  ),
  output: SpecialMoved,
  audit: { says: '{actor} approved special request {subject}', personal: ['decisionNote'] },
  emits: 'special.approved',
  button: { label: 'Approve', key: 'Y', place: 'row', primary: true },
  async run({ special, input, actor, stores, now }) {
    return stores.specials.move(special.id, {
      state: step(specialTransitions, 'specials.approve', special.state, 'pending-sourcing'),
      decidedById: actor.id,
      decidedAt: now,
      decisionNote: input.note,
    })
  },
})
