import { defineFunction } from '#core'
import { mayFulfil } from '../delivery-rules.ts'
import { CodeInput, Scanned, scan } from '../scanning.ts'

/** Says what a code is worth and leaves it as it is. */
export const checkCode = defineFunction({
  id: 'orders.check-code',
  title: 'Check the code of a ticket',
  kind: 'read',
  who: mayFulfil,
  input: CodeInput,
  output: Scanned,
  run: (door) => scan(door, door.input.code),
})
