import { Type } from 'typebox'
import { defineFunction, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { custodies, theAdmission } from '../admission.ts'
import { isInTransit } from '../conditions.ts'
import { loadInventory } from '../permissions.ts'
import { step } from '../transition.ts'
import { custodyTransitions } from '../transitions.ts'

/** The ticket has arrived. Receipt is the end of loading, so the seed's line on loading covers it. */
export const receiveAdmission = defineFunction({
  id: 'inventory.receive',
  title: 'Receive an admission',
  kind: 'write',
  on: theAdmission,
  who: row('tos.inventory.load', boxOffice, loadInventory),
  provided: [isInTransit],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), custody: Type.Enum([...custodies]) }),
  audit: { says: '{actor} received {subject}', personal: [] },
  emits: 'admission.received',
  button: { label: 'Receive', key: 'R', place: 'row' },
  async run({ admission, stores, now }) {
    const custody = step(custodyTransitions, 'inventory.receive', admission.custody, 'on-hand')
    return stores.inventory.receive(admission.id, custody, now)
  },
})
