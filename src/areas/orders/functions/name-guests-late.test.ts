/** A public official who is named after the approval: the order goes back to compliance, and nobody else is asked again. */
import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { engines, type World, world } from '../../../../test/world.ts'
import { nameGuests } from './name-guests.ts'

const contact = (name: string) => ({ name, kind: 'contact', email: `${name.slice(0, 2)}@city.example` })
const [cy, dee, ana] = [contact('Cy Hall'), contact('Dee Orr'), contact('Ana Ruiz')] as const

/** Two seats that Mona approved, and two officials whom Ned knows. Tim decides at the step of compliance. */
async function approved(w: World, quantity = 2): Promise<string> {
  await givesWord(w, 'tim', 'orders.decide@compliance')
  for (const { name, email } of [cy, dee])
    await w.as('ned').call('contacts.add', { input: { name, email, isOfficial: true } })
  const { id } = await w.order({ hostAttends: false })
  await w.as('mona').call('orders.approve', { on: id, input: { quantity } })
  return id
}
const name = async (w: World, id: string, guests: readonly object[]) =>
  (await w.as('ned').call(nameGuests, { on: id, input: { guests } })).output.state
const approve = async (w: World, who: 'tim' | 'sue', id: string, input = {}) =>
  (await w.as(who).call('orders.approve', { on: id, input })).output.state

describe.each(engines)('an official who is named late (%s)', (engine) => {
  it('brings the order back to compliance, which is told; then it goes on to delivery', async () => {
    const w = await world(engine)
    const id = await approved(w)
    await w.react()
    expect(await name(w, id, [cy, ana])).toBe('pending-approval')
    await w.react()
    const notes = (await w.as('tim').call('notifications.list')).output.items
    expect(notes).toMatchObject([{ kind: 'order.awaits-you' }])
    const asked = await w.tx((tx) =>
      tx.selectFrom('mails').select('toPersonId').where('body', 'like', '%/decide/%').execute(),
    )
    expect(asked.map(({ toPersonId }) => toPersonId)).toEqual([w.person('tim')])
    await expect(w.as('mona').call('orders.approve', { on: id })).rejects.toMatchObject({ code: 'refused' })
    expect(await approve(w, 'tim', id)).toBe('pending-delivery')
    expect(
      (await w.as('tim').call('orders.weigh', { input: { queue: 'decided' } })).output.items,
    ).toMatchObject([{ steps: [{ by: 'Mona Petrov' }, { who: 'Compliance', by: 'Tim Osei' }] }])
  })

  it('and says first who else comes where fewer were approved than asked for', async () => {
    const w = await world(engine)
    const id = await approved(w, 1)
    expect(await name(w, id, [cy])).toBe('pending-approval')
    expect(await approve(w, 'tim', id)).toBe('pending-delivery')
  })

  it('waits for the names of the others once compliance has agreed', async () => {
    const w = await world(engine)
    const id = await approved(w)
    expect(await name(w, id, [cy])).toBe('pending-approval')
    expect(await approve(w, 'tim', id)).toBe('pending-guest-list')
    expect(await name(w, id, [cy, ana])).toBe('pending-delivery')
  })

  it('is asked about each official once, and again about another', async () => {
    const w = await world(engine)
    const id = await approved(w)
    await name(w, id, [cy, ana])
    await approve(w, 'tim', id)
    expect(await name(w, id, [ana, cy])).toBe('pending-delivery')
    expect(await name(w, id, [dee, cy])).toBe('pending-approval')
    expect(await approve(w, 'sue', id)).toBe('pending-delivery')
  })

  it('asks whoever a step of the chain names for officials, and no manager twice', async () => {
    const w = await world(engine)
    const steps = [
      { approver: 'compliance', when: { guests: ['public-official'] } },
      { approver: 'manager', when: {} },
      { approver: 'person', personId: w.person('sue'), when: { guests: ['public-official'] } },
    ]
    const chain = await w.as('sue').call('chains.save', { input: { name: 'Officials', steps } })
    await w.as('sue').call('chains.activate', { on: chain.output.id })
    const { eventId } = await w.order()
    await w.admissions(eventId, 2)
    const input = { eventId, quantity: 2, purpose: 'client', hostAttends: false, guests: [] }
    const { id } = (await w.as('ned').call('orders.place', { input })).output
    await w.as('mona').call('orders.approve', { on: id })
    await w.as('ned').call('contacts.add', { input: { name: cy.name, email: cy.email, isOfficial: true } })
    expect(await name(w, id, [cy, ana])).toBe('pending-approval')
    const { items } = (await w.as('sue').call('orders.weigh')).output
    const steps2 = items.find((one: { id: string }) => one.id === id).steps
    expect(steps2.map((one: { who: string; is: string }) => [one.who, one.is])).toEqual([
      ['Mona Petrov', 'approved'],
      ['Compliance', 'now'],
      ['Sue Castell', 'to-come'],
    ])
    expect(await approve(w, 'sue', id)).toBe('pending-approval')
    expect(await approve(w, 'sue', id)).toBe('pending-delivery')
  })

  it('gives its seats back where compliance denies it', async () => {
    const w = await world(engine)
    const id = await approved(w)
    await name(w, id, [cy, ana])
    const { output } = await w
      .as('tim')
      .call('orders.deny', { on: id, input: { note: 'Not for the Council' } })
    expect(output.state).toBe('denied')
  })
})
