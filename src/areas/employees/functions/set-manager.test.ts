import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { setManager } from './set-manager.ts'

behaviour(setManager, {
  'somebody of the box office': {
    given: async (w) => w.person('ned'),
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

behaviour(setManager, {
  'somebody who has left': {
    given: async (w) => {
      await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
      return w.person('ned')
    },
    sue: 'state',
  },
})

const set = (w: World, who: 'ned' | 'mona' | 'sue', managerId: string | null) =>
  w.as('sue').call(setManager, { on: w.person(who), input: { managerId } })

describe.each(engines)('employees.set-manager (%s)', (engine) => {
  it('moves the approval of their orders at once', async () => {
    const w = await world(engine)
    const order = await w.order()
    await set(w, 'ned', w.person('tim'))
    await expect(w.as('mona').call('orders.approve', { on: order.id })).rejects.toMatchObject({
      code: expect.stringMatching(/refused|not-found/),
    })
  })

  it('makes no circle, of one, two or three', async () => {
    const w = await world(engine)
    const wrong = { details: { errors: [{ path: '/managerId' }] } }
    await expect(set(w, 'ned', w.person('ned'))).rejects.toMatchObject(wrong)
    await expect(set(w, 'mona', w.person('ned'))).rejects.toMatchObject(wrong)
    await expect(set(w, 'sue', w.person('ned'))).rejects.toMatchObject(wrong)
    await set(w, 'ned', null)
    await expect(set(w, 'mona', w.person('ned'))).resolves.toBeTruthy()
  })

  it('takes nobody who is not active', async () => {
    const w = await world(engine)
    await w.as('sue').call('employees.block', { on: w.person('tim') })
    await expect(set(w, 'ned', w.person('tim'))).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('two that would make a circle together', () => {
  it('do not both succeed', async () => {
    const w = await world('postgres')
    await set(w, 'ned', null)
    await set(w, 'mona', null)
    await w.tx((tx) =>
      tx
        .insertInto('personRoles')
        .values({
          orgId: w.orgId,
          personId: w.person('tim'),
          applicationId: w.ids.applications['box-office'] as string,
          roleId: w.ids.roles['Super User'] as string,
          rolesCombine: true,
        })
        .execute(),
    )
    const done = await Promise.allSettled([
      w.as('sue').call(setManager, { on: w.person('ned'), input: { managerId: w.person('mona') } }),
      w.as('tim').call(setManager, { on: w.person('mona'), input: { managerId: w.person('ned') } }),
    ])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
