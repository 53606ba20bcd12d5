import { describe, expect, it } from 'vitest'
import { behaviour, engines, world } from '../../../../test/world.ts'
import { nameGuests } from './name-guests.ts'

behaviour(nameGuests, {
  'an order of Ned that waits for its guests': {
    given: (w) => w.order({ state: 'pending-guest-list' }),
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tess: 'application',
  },
  'one that waits for delivery': { given: (w) => w.order({ state: 'pending-delivery' }), ned: 'allowed' },
  'one that nobody has approved': { given: (w) => w.order(), ned: 'state' },
  'one that is delivered': { given: (w) => w.order({ state: 'completed' }), ned: 'state' },
})

const ana = { name: 'Ana Ruiz', company: 'Delta Freight', kind: 'contact' }
const open = { name: '', company: '', kind: 'to-be-named' }

describe.each(engines)('naming guests (%s)', (engine) => {
  it('goes on to delivery once every seat has a person, the host counted', async () => {
    const w = await world(engine)
    const { id } = await w.order({ state: 'pending-guest-list', hostAttends: true })
    const name = async (guests: object[]) =>
      (await w.as('ned').call(nameGuests, { on: id, input: { guests } })).output.state
    expect(await name([open])).toBe('pending-guest-list')
    expect(await name([ana])).toBe('pending-delivery')
    expect((await w.as('ned').call('orders.view', { on: id })).output.guests).toMatchObject([ana])
  })

  it('takes names later for seats that were approved without', async () => {
    const w = await world(engine)
    const { id } = await w.order({ hostAttends: false })
    await w.as('mona').call('orders.approve', { on: id })
    const { output } = await w.as('ned').call(nameGuests, { on: id, input: { guests: [ana, open] } })
    expect(output.state).toBe('pending-delivery')
  })

  it('refuses more people than seats', async () => {
    const w = await world(engine)
    const { id } = await w.order({ state: 'pending-guest-list' })
    await expect(
      w.as('ned').call(nameGuests, { on: id, input: { guests: [ana, ana] } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})
