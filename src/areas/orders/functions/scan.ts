import { defineFunction } from '#core'
import { mayFulfil } from '../delivery-rules.ts'
import { CodeInput, Scanned, scan } from '../scanning.ts'

/** Lets one person in with a code, once: of two who show it at the same moment the second is told. */
export const scanCode = defineFunction({
  id: 'orders.scan',
  title: 'Let somebody in with the code of a ticket',
  kind: 'create',
  who: mayFulfil,
  input: CodeInput,
  output: Scanned,
  audit: { says: '{actor} scanned a ticket of order {subject}', personal: [] },
  emits: 'order.guest-arrived',
  async run({ input, by, stores, now }) {
    const door = { stores, now, by }
    const scanned = await scan(door, input.code, true)
    const { id, admissionId } = scanned
    if (scanned.verdict !== 'valid' || !id || !admissionId) return scanned
    const isFirst = await stores.orders.arrive(id, admissionId, now, by.id)
    return isFirst
      ? { ...scanned, arrivedAt: now.toISOString(), letInByYou: true }
      : scan(door, input.code, true)
  },
})
