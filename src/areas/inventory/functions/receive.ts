import { Type } from 'typebox'
import { defineFunction, not, step } from '#core'
import { theAdmission } from '../admission.ts'
import { isInTransit, isVoid } from '../conditions.ts'
import { admissionIds } from '../inputs.ts'
import { mayLoadInventory } from '../rules.ts'
import { custodyTransitions } from '../transitions.ts'

/** Admissions have arrived. Receipt is the end of loading, so the seed's line on loading covers it. */
export const receiveAdmission = defineFunction({
  id: 'inventory.receive',
  title: 'Receive admissions',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayLoadInventory,
  provided: [isInTransit, not(isVoid)],
  input: Type.Object({ admissionIds }, { additionalProperties: false }),
  output: Type.Object({ received: Type.Integer() }),
  audit: { says: '{actor} received {subject}', personal: [] },
  emits: 'admission.received',
  button: { label: 'Receive', key: 'R', place: 'row' },
  async run({ subjects, stores, now }) {
    for (const { custody } of subjects) step(custodyTransitions, 'inventory.receive', custody, 'on-hand')
    const ids = subjects.map(({ id }) => id)
    return { received: await stores.inventory.receive(ids, 'on-hand', now) }
  },
})
