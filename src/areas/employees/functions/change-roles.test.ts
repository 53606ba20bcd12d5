import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { changeEmployeeRoles } from './change-roles.ts'

behaviour(changeEmployeeRoles, {
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

behaviour(changeEmployeeRoles, {
  'somebody who has left': {
    given: async (w) => {
      await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
      return w.person('ned')
    },
    sue: 'state',
  },
})

const give = (w: World, by: 'sue' | 'tim', to: 'sue' | 'tim' | 'ned', role: string) =>
  w.as(by).call(changeEmployeeRoles, { on: w.person(to), input: { roleIds: [w.ids.roles[role]] } })

describe.each(engines)('employees.change-roles (%s)', (engine) => {
  it('holds at once, in both directions', async () => {
    const w = await world(engine)
    await expect(w.as('ned').call('inventory.list')).rejects.toMatchObject({ code: 'refused' })
    await give(w, 'sue', 'ned', 'Inventory Manager')
    await expect(w.as('ned').call('inventory.list')).resolves.toBeTruthy()
    expect(await w.lastAudit()).toMatchObject({
      function: 'employees.change-roles',
      before: expect.objectContaining({ roles: [] }),
      after: expect.objectContaining({ roles: ['Inventory Manager'] }),
    })
    await give(w, 'sue', 'ned', 'Employee')
    await expect(w.as('ned').call('inventory.list')).rejects.toMatchObject({ code: 'refused' })
  })

  it('never leaves the organisation without somebody who assigns roles', async () => {
    const w = await world(engine)
    await expect(give(w, 'sue', 'sue', 'Employee')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('Nobody would be left'),
    })
    await give(w, 'sue', 'tim', 'Super User')
    await give(w, 'sue', 'sue', 'Employee')
    await expect(give(w, 'tim', 'tim', 'Employee')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not count somebody who is blocked', async () => {
    const w = await world(engine)
    await give(w, 'sue', 'tim', 'Super User')
    await w.as('sue').call('employees.block', { on: w.person('tim') })
    await expect(give(w, 'sue', 'sue', 'Employee')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('knows the roles of the box office alone', async () => {
    const w = await world(engine)
    await expect(give(w, 'sue', 'ned', 'Technician')).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('two Super Users who both step down at the same moment', () => {
  /** Neither commits before both have looked who is left, or one waits for the other. */
  async function stepDownTogether(w: World, inTurn: boolean) {
    await give(w, 'sue', 'tim', 'Super User')
    // With a manager in common the rows alone would keep them apart, by the foreign key.
    await w.as('sue').call('employees.set-manager', { on: w.person('tim'), input: { managerId: null } })
    const { openStores } = w.system
    let met = 0
    const system = w.system as { openStores: typeof openStores }
    system.openStores = (tx, org) => {
      const stores = openStores(tx, org)
      const { employees } = stores
      const slow = async () => {
        await employees.keepSomebodyInCharge()
        met += 1
        for (let waited = 0; met < 2 && waited < 40; waited++)
          await new Promise((done) => setTimeout(done, 10))
      }
      const unlocked = inTurn ? {} : { inTurn: async () => {} }
      return { ...stores, employees: { ...employees, ...unlocked, keepSomebodyInCharge: slow } }
    }
    const done = await Promise.allSettled([
      give(w, 'sue', 'sue', 'Employee'),
      give(w, 'tim', 'tim', 'Employee'),
    ])
    return done.filter(({ status }) => status === 'fulfilled').length
  }

  it('do not both succeed', async () => {
    expect(await stepDownTogether(await world('postgres'), true)).toBe(1)
  })

  it('control: without taking turns both do, and nobody is left', async () => {
    expect(await stepDownTogether(await world('postgres'), false)).toBe(2)
  })
})
