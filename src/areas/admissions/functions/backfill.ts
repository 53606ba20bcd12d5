import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { Guest, purposes } from '../../orders/public.ts'
import { isOver, isUnaccounted } from '../conditions.ts'
import { giveSeats } from '../giving.ts'
import { admissionIds, Given, note, person } from '../inputs.ts'
import { boxOfficePerson } from '../people-of.ts'
import { mayBackfill } from '../rules.ts'
import { seated } from '../seated.ts'
import { takeOutOfClosedOrders } from '../taking-back.ts'

/** After the event: seats that nobody is known to have used go to those who did. Ruling A8: a permission of its own. */
export const backfillSeats = defineFunction({
  id: 'admissions.backfill',
  title: 'Attribute unused seats to those who used them',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayBackfill,
  provided: [isOver, isUnaccounted],
  input: Type.Object(
    {
      admissionIds,
      personId: person('Person', 'who really had them'),
      purpose: Type.Enum([...purposes], {
        title: 'Purpose',
        description: 'what the organisation gave them for',
      }),
      hostAttends: Type.Boolean({
        title: 'They attended',
        description: 'the person took one of the seats themselves',
        default: true,
      }),
      guests: Type.Array(Guest, {
        title: 'Guests',
        description: 'who sat there, as far as it is known',
        maxItems: 50,
        default: [],
      }),
      note: note('how it is known'),
    },
    { additionalProperties: false },
  ),
  output: Given,
  audit: { says: '{actor} attributed {subject} to who used them', personal: ['guests'] },
  emits: 'admission.backfilled',
  button: { label: 'Backfill', key: 'B', place: 'row' },
  async run({ subjects, input, stores, actor, by, rules, now }) {
    const { purpose, hostAttends, note: said } = input
    const seats = subjects.map(({ id }) => id)
    const guests = await seated({ actor, stores, rules }, { seats, guests: input.guests, hostAttends })
    const { id: to } = await boxOfficePerson(stores, '/personId', input.personId)
    await takeOutOfClosedOrders(stores, seats, now)
    await stores.inventory.pass(subjects, 'admissions.backfill', { to: 'used-by', personId: to })
    const terms = { purpose, hostAttends, guests, note: said, state: 'confirm-guest-list' } as const
    return giveSeats(stores, subjects, { ...terms, to, byId: by.id ?? actor.id })
  },
})
