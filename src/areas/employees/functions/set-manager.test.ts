import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { invited } from '../../../../test/scenes/newcomer.ts'
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

const set = (w: World, who: 'ned' | 'mona' | 'sue' | 'ivy' | 'tim', managerId: string | null) =>
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

it('names somebody who is invited and not here yet, and nobody who has left', async () => {
  const w = await world()
  const una = await invited(w)
  await expect(set(w, 'ned', una.id)).resolves.toBeTruthy()
  await w.as('sue').call('employees.deactivate', { on: w.person('tim') })
  await expect(set(w, 'ivy', w.person('tim'))).rejects.toMatchObject({
    details: { errors: [{ path: '/managerId' }] },
  })
})

describe('two that would make a circle together', () => {
  /** Neither writes before both have looked who is above whom, or one waits for the other. */
  async function together(inTurn: boolean): Promise<number> {
    const w = await world('postgres')
    // Ned is above Mona, and Ivy above Tim: no two rows of the one are rows of the other.
    await set(w, 'ned', null)
    await set(w, 'mona', w.person('ned'))
    await set(w, 'ivy', null)
    await set(w, 'tim', w.person('ivy'))
    const { openStores } = w.system
    let met = 0
    const system = w.system as { openStores: typeof openStores }
    system.openStores = (tx, org) => {
      const stores = openStores(tx, org)
      const { employees } = stores
      const isAbove: typeof employees.isAbove = async (personId, ofId) => {
        const is = await employees.isAbove(personId, ofId)
        met += 1
        for (let waited = 0; met < 2 && waited < 40; waited++) await sleep(10)
        return is
      }
      const unlocked = inTurn ? {} : { inTurn: async () => {} }
      return { ...stores, employees: { ...employees, ...unlocked, isAbove } }
    }
    const done = await Promise.allSettled([set(w, 'ned', w.person('tim')), set(w, 'ivy', w.person('mona'))])
    return done.filter(({ status }) => status === 'fulfilled').length
  }

  it('do not both succeed', async () => {
    expect(await together(true)).toBe(1)
  })

  it('control: without taking turns both do', async () => {
    expect(await together(false)).toBe(2)
  })
})
