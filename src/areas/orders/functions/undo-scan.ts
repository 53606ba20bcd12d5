import { Type } from 'typebox'
import { allOf, conflict, defineFunction, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { theOrder } from '../order.ts'
import { fulfilOrders } from '../permissions.ts'
import { letSomebodyIn } from '../relations.ts'

/** The wrong code, or the wrong person: whoever let them in says that they did not. */
export const undoScan = defineFunction({
  id: 'orders.undo-scan',
  title: 'Take back that you let somebody in',
  kind: 'write',
  on: theOrder,
  who: row('tos.orders.fulfil', boxOffice, allOf(fulfilOrders, letSomebodyIn)),
  input: Type.Object(
    { admissionId: Type.String({ title: 'Seat', description: 'whose guest is not in', format: 'uuid' }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Type.String(), admissionId: Type.String() }),
  audit: { says: '{actor} took back that a guest of order {subject} came in', personal: [] },
  emits: 'order.guest-not-arrived',
  async run({ order, input: { admissionId }, by, stores }) {
    if (!(await stores.orders.unarrive(order.id, admissionId, by.id)))
      throw conflict('nobody came in on this seat through you; whoever let them in can take it back')
    return { id: order.id, admissionId }
  },
})
