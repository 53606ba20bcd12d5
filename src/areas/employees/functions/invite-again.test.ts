import { describe, expect, it } from 'vitest'
import { invited, tokens } from '../../../../test/scenes/newcomer.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { inviteAgain } from './invite-again.ts'

behaviour(inviteAgain, {
  'somebody who has not come yet': {
    given: (w) => invited(w),
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

behaviour(inviteAgain, {
  'somebody who is here': { given: async (w) => w.person('ned'), sue: 'state' },
})

describe('employees.invite-again', () => {
  it('makes the link of before worthless', async () => {
    const w = await world()
    const { id } = await invited(w)
    const token = async () => (await tokens(w)).at(-1) as string
    const first = await token()
    await w.as('sue').call(inviteAgain, { on: id })
    const second = await token()
    const accept = (link: string) =>
      w.asItself().call('employees.accept', { input: { token: link, name: 'Una Newman' } })
    await expect(accept(first)).rejects.toMatchObject({ code: 'conflict' })
    await expect(accept(second)).resolves.toMatchObject({ output: { id, status: 'active' } })
  })

  it('is the way back for somebody who left', async () => {
    const w = await world()
    await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
    const { output } = await w.as('sue').call(inviteAgain, { on: w.person('ned') })
    expect(output.status).toBe('invited')
  })

  it('gives back no rights that whoever invites may not give', async () => {
    const w = await world()
    const { Manager, Employee } = w.ids.roles
    const back = async (by: 'ned' | 'sue') => {
      await w.as('sue').call('employees.deactivate', { on: w.person('mona') })
      await w.as(by).call(inviteAgain, { on: w.person('mona') })
      const { output } = await w.as('sue').call('employees.view', { on: w.person('mona') })
      return output.roles.map(({ name }: { name: string }) => name)
    }
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['employees.invite'] })
        .where('name', '=', 'Ticket Manager')
        .execute(),
    )
    const give = (roleIds: readonly unknown[], handle: 'ned' | 'mona') =>
      w.as('sue').call('employees.change-roles', { on: w.person(handle), input: { roleIds } })
    await give([w.ids.roles['Ticket Manager']], 'ned')
    await give([Manager, Employee], 'mona')
    expect(await back('sue')).toEqual(['Employee', 'Manager'])
    expect(await back('ned')).toEqual(['Employee'])
  })
})
