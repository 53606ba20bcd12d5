/** Nobody decides about what they asked for themselves: whoever really acted counts, not in whose name. */
import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../test/scenes/word.ts'
import { engines, type World, world } from '../../../test/world.ts'

const isOwn = { message: expect.stringContaining('your own order') }
const official = { name: 'Cy Hall', kind: 'contact', email: 'cy@city.example' }

/** One seat that Tim gave to Ned. */
async function given(w: World): Promise<string> {
  const { id } = await w.event()
  const theirs = { commitment: 'held', holderId: w.person('tim'), stewardId: w.person('tim') }
  const input = { admissionIds: await w.admissions(id, 1, theirs), personId: w.person('ned') }
  return (await w.as('tim').call('admissions.assign', { input })).output.orders[0].id
}

async function drafted(w: World): Promise<string> {
  const { id: eventId } = await w.event()
  await w.admissions(eventId, 1)
  return (await w.as('ned').call('orders.draft', { input: { eventId, quantity: 1 } })).output.id
}

describe.each(engines)('submitting for somebody (%s)', (engine) => {
  it.each([
    ['what was given to them', given],
    ['what they drafted', drafted],
  ])('%s leaves the decision to others, and asks them', async (_what, begin) => {
    const w = await world(engine)
    const id = await begin(w)
    const monaForNed = await w.proxy('mona', 'ned', ['request'])
    await monaForNed.call('orders.submit', { on: id })
    await expect(w.as('mona').call('orders.approve', { on: id })).rejects.toMatchObject(isOwn)
    await expect(w.as('mona').call('orders.deny', { on: id, input: { note: 'No' } })).rejects.toMatchObject(
      isOwn,
    )
    const steps = await w.stores((stores) => stores.orders.stepsOf([id]))
    expect(steps.get(id)).toMatchObject([{ who: 'Sue Castell', is: 'now' }])
    await w.as('sue').call('orders.approve', { on: id })
  })

  it('what they then submit themselves is theirs alone', async () => {
    const w = await world(engine)
    const { id: eventId } = await w.event()
    await w.admissions(eventId, 1)
    const monaForNed = await w.proxy('mona', 'ned', ['request'])
    const input = { eventId, quantity: 1 }
    const { id } = (await monaForNed.call('orders.draft', { input })).output
    await w.as('ned').call('orders.submit', { on: id })
    await w.as('mona').call('orders.approve', { on: id })
  })

  it('naming an official for them leaves it to others at the step of compliance', async () => {
    const w = await world(engine)
    await givesWord(w, 'tim', 'orders.decide@compliance')
    await givesWord(w, 'ivy', 'orders.decide@compliance')
    await w
      .as('ned')
      .call('contacts.add', { input: { name: official.name, email: official.email, isOfficial: true } })
    const { id } = await w.order({ hostAttends: true })
    await w.as('mona').call('orders.approve', { on: id })
    const timForNed = await w.proxy('tim', 'ned', ['request'])
    const { output } = await timForNed.call('orders.name-guests', { on: id, input: { guests: [official] } })
    expect(output.state).toBe('pending-approval')
    await expect(w.as('tim').call('orders.approve', { on: id })).rejects.toMatchObject(isOwn)
    await w.as('ivy').call('orders.approve', { on: id })
  })
})
