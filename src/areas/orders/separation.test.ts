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

describe.each(engines)('a later round (%s)', (engine) => {
  it('is decided by nobody who placed the order in an earlier one', async () => {
    const w = await world(engine)
    await givesWord(w, 'tim', 'orders.decide@compliance')
    await givesWord(w, 'ivy', 'orders.decide@compliance')
    await w
      .as('ned')
      .call('contacts.add', { input: { name: official.name, email: official.email, isOfficial: true } })
    const id = await drafted(w)
    await (await w.proxy('tim', 'ned', ['request'])).call('orders.submit', { on: id })
    await w.as('mona').call('orders.approve', { on: id })
    await w.tx((tx) => tx.updateTable('orders').set({ hostAttends: false }).where('id', '=', id).execute())
    const named = await w.as('ned').call('orders.name-guests', { on: id, input: { guests: [official] } })
    expect(named.output.state).toBe('pending-approval')
    await expect(w.as('tim').call('orders.approve', { on: id })).rejects.toMatchObject(isOwn)
    const queue = await w.as('tim').call('orders.list', { input: { view: 'to-decide' } })
    expect(queue.output.total).toBe(0)
    await w.as('ivy').call('orders.approve', { on: id })
  })

  it('asks nobody by name who placed the order in an earlier one', async () => {
    const w = await world(engine)
    const id = await drafted(w)
    await (await w.proxy('mona', 'ned', ['request'])).call('orders.submit', { on: id })
    await w.as('sue').call('orders.approve', { on: id })
    await w.stores((stores) => stores.orders.notePlacedBy(id, w.person('ned')))
    const plan = await w.stores((stores) => stores.orders.planOf(id))
    expect(plan.steps).toMatchObject([{ awaits: 'person', approverId: w.person('sue') }])
  })
})

/** A chain in which the manager's word is followed by compliance's. */
async function twoWords(w: World): Promise<string> {
  await givesWord(w, 'tim', 'orders.decide@compliance')
  const steps = [
    { approver: 'manager', when: {} },
    { approver: 'compliance', when: {} },
  ]
  const chain = await w.as('sue').call('chains.save', { input: { name: 'Two words', steps } })
  await w.as('sue').call('chains.activate', { on: chain.output.id })
  const { id: eventId } = await w.event()
  await w.admissions(eventId, 1)
  const input = { eventId, quantity: 1, purpose: 'client' }
  return (await w.as('ned').call('orders.place', { input })).output.id
}

const hadOnesWord = { message: expect.stringContaining('you gave a word about already') }
const approve = async (acting: ReturnType<World['as']>, on: string) =>
  (await acting.call('orders.approve', { on })).output.state

describe.each(engines)('two words of one chain (%s)', (engine) => {
  it('are not given by one person, as themself and for somebody else', async () => {
    const w = await world(engine)
    const id = await twoWords(w)
    const monaForSue = await w.proxy('mona', 'sue', ['approve'])
    await approve(w.as('mona'), id)
    await expect(approve(monaForSue, id)).rejects.toMatchObject(hadOnesWord)
    await expect(monaForSue.call('orders.deny', { on: id, input: { note: 'No' } })).rejects.toMatchObject(
      hadOnesWord,
    )
    const queue = await monaForSue.call('orders.list', { input: { view: 'to-decide' } })
    expect(queue.output.total).toBe(0)
    // control: somebody else who acts for Sue
    expect(await approve(await w.proxy('ivy', 'sue', ['approve']), id)).toBe('pending-delivery')
  })

  it('nor for somebody else first and then as themself', async () => {
    const w = await world(engine)
    const id = await twoWords(w)
    await approve(await w.proxy('tim', 'sue', ['approve']), id)
    await expect(approve(w.as('tim'), id)).rejects.toMatchObject(hadOnesWord)
    // control: whoever may take any step may take two of them
    expect(await approve(w.as('sue'), id)).toBe('pending-delivery')
  })

  it('are asked for anew in another round', async () => {
    const w = await world(engine)
    const id = await twoWords(w)
    await approve(w.as('mona'), id)
    const ivyForTim = await w.proxy('ivy', 'tim', ['approve'])
    await approve(ivyForTim, id)
    await w
      .as('ned')
      .call('contacts.add', { input: { name: official.name, email: official.email, isOfficial: true } })
    await w.tx((tx) => tx.updateTable('orders').set({ hostAttends: false }).where('id', '=', id).execute())
    await w.as('ned').call('orders.name-guests', { on: id, input: { guests: [official] } })
    expect(await approve(ivyForTim, id)).toBe('pending-delivery')
  })

  it('are told in both names wherever they are told', async () => {
    const w = await world(engine)
    const id = await twoWords(w)
    await approve(await w.proxy('ivy', 'mona', ['approve']), id)
    await approve(await w.proxy('mona', 'sue', ['approve']), id)
    const [first, last] = ['Ivy Tan for Mona Petrov', 'Mona Petrov for Sue Castell']
    const { output: order } = await w.as('ned').call('orders.view', { on: id })
    expect(order.decidedBy).toEqual({ id: w.person('sue'), name: last })
    const { output: timeline } = await w.as('ned').call('orders.timeline', { on: id })
    expect(timeline.items.slice(-2)).toMatchObject([
      { says: `${first} approved it` },
      { says: `${last} approved it` },
    ])
    const { output: weighed } = await w.as('sue').call('orders.weigh', { input: { queue: 'decided' } })
    expect(weighed.items[0].steps).toMatchObject([{ by: first }, { by: last }])
    const to = new Date(Date.now() + 30 * 24 * 3600 * 1000).toISOString().slice(0, 10)
    const { output: report } = await w.as('sue').call('reports.run', { input: { report: 'approvals', to } })
    expect(report.rows).toMatchObject([{ name: last, approved: 1 }])
  })
})
