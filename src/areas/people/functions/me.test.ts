import { describe, expect, it } from 'vitest'
import { engines, world } from '../../../../test/world.ts'
import { me } from './me.ts'

describe.each(engines)('people.me (%s)', (engine) => {
  it('says who one is, where, and which applications one may open', async () => {
    const w = await world(engine)
    const { output } = await w.as('ada').call(me)
    expect(output.person).toMatchObject({ id: w.person('ada'), handle: 'ada', licence: 'enterprise' })
    expect(output.organisation).toMatchObject({ id: w.orgId, currency: 'USD', demo: false })
    expect(output.applications).toEqual([
      {
        id: w.ids.applications['it-help'],
        kind: 'ticketing',
        name: 'IT Help',
        slug: 'it-help',
        isAdmin: true,
      },
      {
        id: w.ids.applications['work-management'],
        kind: 'work-management',
        name: 'Work Management',
        slug: 'work-management',
        isAdmin: false,
      },
    ])
  })

  it('answers everybody, with the verdicts that the shell needs', async () => {
    const w = await world(engine)
    const { output } = await w.as('nobody').call(me)
    expect(output.applications).toEqual([])
    expect(output.can['people.me']).toMatchObject({ allowed: true })
    expect(output.can['tickets.list']).toMatchObject({ allowed: false, layer: 'licence' })
  })

  it('answers nobody who is blocked', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('ada')).execute(),
    )
    await expect(w.as('ada').call(me)).rejects.toMatchObject({ details: { layer: 'gate' } })
  })
})
