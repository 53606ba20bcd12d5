/** The harness counts the audit entries of every call; here it is shown that the count bites. */
import { expect, it } from 'vitest'
import { CounterfoilError } from '../../src/core/public.ts'
import { owed, withItsCounterfoil } from '../counterfoils.ts'
import { world } from '../world.ts'

it('a write owes one entry, a refusal one, a look none, a repeated answer none', () => {
  expect(owed('write', { replayed: false })).toEqual([1])
  expect(owed('create', { replayed: false })).toEqual([1])
  expect(owed('create', { replayed: true })).toEqual([0])
  expect(owed('read', { replayed: false })).toEqual([0])
  expect(owed('write', new CounterfoilError('refused', 'no'))).toEqual([1])
  expect(owed('write', new CounterfoilError('invalid', 'no'))).toEqual([0])
})

it('control: a write without its entry, and a look with one, are noticed', async () => {
  const w = await world()
  const nothingDone = Promise.resolve({ replayed: false })
  const watched = { functionId: 'tickets.take', requestId: crypto.randomUUID(), inOrganisation: w.tx }
  await expect(withItsCounterfoil({ ...watched, kind: 'write' }, nothingDone)).rejects.toThrow(
    'left 0 audit entries and owes 1',
  )
  const ticket = await w.ticket()
  const requestId = crypto.randomUUID()
  await w.as('tess').call('tickets.take', { on: ticket.id, requestId })
  await expect(withItsCounterfoil({ ...watched, requestId, kind: 'read' }, nothingDone)).rejects.toThrow(
    'left 1 audit entries and owes 0',
  )
})
