/** A ticket on paper outlives what became of its seat: the door refuses it, and it cannot be fetched anew. */
import { expect, it } from 'vitest'
import { inDays, sentOrder } from '../scenes/delivery.ts'
import { type World, world } from '../world.ts'

const tonight = { event: { startsAt: inDays(1 / 24) } }

async function onPaper(w: World) {
  const order = await sentOrder(w, tonight, { method: 'pdf' })
  const { output } = await w.as('ned').call('orders.wallet')
  const code = output.items[0].codes[0].code as string
  const atTheDoor = async () => (await w.as('ivy').call('orders.scan', { input: { code } })).output
  const download = () => w.as('ned').call('orders.ticket-pdf', { on: order.id })
  return { order, atTheDoor, download }
}

it('control: while nothing has changed it lets somebody in and can be fetched again', async () => {
  const w = await world()
  const { atTheDoor, download } = await onPaper(w)
  expect((await download()).output.mediaType).toBe('application/pdf')
  expect(await atTheDoor()).toMatchObject({ verdict: 'valid' })
})

it('is worth nothing once its event is cancelled', async () => {
  const w = await world()
  const { order, atTheDoor, download } = await onPaper(w)
  await w.as('sue').call('events.cancel', { on: order.eventId, input: { reason: 'storm' } })
  await w.react()
  expect(await atTheDoor()).toMatchObject({ verdict: 'not-valid', says: 'The event is cancelled.' })
  await expect(download()).rejects.toThrow('neither sent nor delivered')
})

it('is worth nothing once its seats were returned and reclaimed', async () => {
  const w = await world()
  const { order, atTheDoor, download } = await onPaper(w)
  await w.as('ivy').call('orders.cancel-shipment', { on: order.id, input: { note: 'wrong person' } })
  await w
    .as('ivy')
    .call('admissions.reclaim', { input: { admissionIds: [...order.admissions], to: 'public' } })
  expect(await atTheDoor()).toMatchObject({
    verdict: 'not-valid',
    says: 'This ticket was called back; ask for the new one.',
  })
  await expect(download()).rejects.toThrow('neither sent nor delivered')
})
