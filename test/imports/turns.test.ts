/** A large file on the embedded engine, which has one connection: others get their turn between the portions. */
import { expect, it } from 'vitest'
import { type World, world } from '../world.ts'
import { checked, csv, headings } from './files.ts'

const game = ['Rovers v Lakeside', 'Rovers Park', '2031-05-04', '15:00'] as const
const rows = Array.from({ length: 6_000 }, (_, at) => [...game, `S${at % 60}`, `R${at}`, 1, 2, 10])

const look = async (w: World, id: string) => (await w.as('ivy').call('imports.view', { on: id })).output

/** What is done first: all of the work, or what somebody else asks for meanwhile. */
async function inWhichOrder(w: World, begin: () => Promise<unknown>): Promise<string[]> {
  const order: string[] = []
  const work = begin()
    .then(() => w.react())
    .then(() => order.push('the whole work'))
  const other = w
    .as('ned')
    .call('orders.list')
    .then(() => order.push('somebody else'))
  await Promise.all([work, other])
  return order
}

it('the dry run and the undo of a large file let others through', { timeout: 120_000 }, async () => {
  const w = await world()
  const id = await checked(w.as('ivy'), csv(headings, ...rows))
  expect(await look(w, id)).toMatchObject({ state: 'checking', good: 6_000 })
  await expect(w.as('ivy').call('imports.commit', { on: id })).rejects.toMatchObject({
    code: 'state-conflict',
  })
  await w.react()
  expect(await look(w, id)).toMatchObject({ state: 'checked', good: 6_000 })
  const checking = () => w.as('ivy').call('imports.check', { on: id })
  expect(await inWhichOrder(w, checking)).toEqual(['somebody else', 'the whole work'])

  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  const undoing = () => w.as('ivy').call('imports.undo', { on: id })
  expect(await inWhichOrder(w, undoing)).toEqual(['somebody else', 'the whole work'])
  expect(await look(w, id)).toMatchObject({ state: 'undone', loaded: 0 })
  expect((await w.as('ivy').call('inventory.list')).output.total).toBe(0)
  expect((await w.as('ivy').call('events.list')).output.total).toBe(0)
})

it('an undo stops where something moved meanwhile, and can go in again', { timeout: 120_000 }, async () => {
  const w = await world()
  const id = await checked(w.as('ivy'), csv(headings, ...rows))
  await w.react()
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  await w.as('ivy').call('imports.undo', { on: id })
  expect(await look(w, id)).toMatchObject({ state: 'undoing', loaded: 7_000 })
  const [seat] = (await w.as('ivy').call('inventory.list')).output.items
  await w.as('ivy').call('inventory.receive', { input: { admissionIds: [seat.id] } })
  await w.react()
  const stopped = await look(w, id)
  expect(stopped).toMatchObject({ state: 'stopped', loaded: 7_000 })
  expect(stopped.stoppedBy).toContain('1 admission of it is not as it was loaded')
  await w.as('ivy').call('imports.commit', { on: id })
  await w.react()
  expect(await look(w, id)).toMatchObject({ state: 'committed', loaded: 12_000 })
  expect((await w.as('ivy').call('inventory.list')).output.total).toBe(12_000)
})
