import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { call } from '../../../pipeline/call.ts'
import { inviteEmployee } from './invite.ts'

behaviour(inviteEmployee, {
  'asking somebody in': {
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    ivy: 'permission',
    tim: 'permission',
    tess: 'application',
    nobody: 'application',
  },
})

const asked = (w: World) => ({
  name: 'Una Newman',
  email: 'Una@harbour.example',
  departmentIds: [w.ids.accounts.Finance],
  managerId: w.person('mona'),
  roleIds: [w.ids.roles['Ticket Manager']],
})

describe('employees.invite', () => {
  it('adds them as invited and writes the mail with its link', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(inviteEmployee, { input: asked(w) })
    expect(output.status).toBe('invited')
    const mail = await w.tx((tx) => tx.selectFrom('mails').selectAll().executeTakeFirstOrThrow())
    expect(mail).toMatchObject({ toAddress: 'una@harbour.example', toPersonId: output.id })
    expect(mail.body).toContain('{{base}}/welcome/')
    const seen = await w.as('sue').call('employees.view', { on: output.id })
    expect(seen.output).toMatchObject({
      handle: 'una',
      departments: [{ name: 'Finance' }],
      manager: { name: 'Mona Petrov' },
      roles: [{ name: 'Ticket Manager' }],
      invitation: { invitedBy: 'Sue Castell', isOver: false },
    })
    expect(await w.lastAudit()).toMatchObject({ function: 'employees.invite', subjectLabel: 'Una Newman' })
  })

  it('shuts out whoever has not accepted yet', async () => {
    const w = await world()
    const { output } = await w.as('sue').call(inviteEmployee, { input: asked(w) })
    const caller = { orgId: w.orgId, personId: output.id as string, requestId: 'early' }
    await expect(call(w.system, caller, 'people.me', { input: {} })).rejects.toMatchObject({
      code: 'not-signed-in',
    })
  })

  it('gives the Box Office to a colleague who is here, without a link', async () => {
    const w = await world()
    const input = { name: 'Tess', email: 'tess@harbour.example', roleIds: [w.ids.roles.Employee] }
    const { output } = await w.as('sue').call(inviteEmployee, { input })
    expect(output).toMatchObject({ id: w.person('tess'), status: 'active' })
    const mail = await w.tx((tx) => tx.selectFrom('mails').selectAll().executeTakeFirstOrThrow())
    expect(mail.body).not.toContain('/welcome/')
  })

  it('names what does not fit', async () => {
    const w = await world()
    const ask = (change: object) => w.as('sue').call(inviteEmployee, { input: { ...asked(w), ...change } })
    const invalid = (path: string) => ({ details: { errors: [{ path }] } })
    await expect(ask({ email: 'ned@harbour.example' })).rejects.toMatchObject(invalid('/email'))
    await expect(ask({ roleIds: [w.ids.roles.Technician] })).rejects.toMatchObject(invalid('/roleIds'))
    await expect(ask({ managerId: crypto.randomUUID() })).rejects.toMatchObject(invalid('/managerId'))
    await expect(ask({ departmentIds: [crypto.randomUUID()] })).rejects.toMatchObject(
      invalid('/departmentIds'),
    )
    await expect(ask({ roleIds: [] })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('asks nobody in who is shut out, and nobody anew who has left', async () => {
    const w = await world()
    const ask = (email: string) => w.as('sue').call(inviteEmployee, { input: { ...asked(w), email } })
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('tess')).execute(),
    )
    const says = (words: string) => ({
      details: { errors: [{ path: '/email', message: expect.stringContaining(words) }] },
    })
    await expect(ask('tess@harbour.example')).rejects.toMatchObject(says('unblock them first'))
    await w.as('sue').call('employees.deactivate', { on: w.person('ned') })
    await expect(ask('ned@harbour.example')).rejects.toMatchObject(says('invite them again'))
  })

  it('finds whoever is blocked and never had the Box Office, to unblock and invite them', async () => {
    const w = await world()
    const tess = w.person('tess')
    const listed = async (q: string) =>
      (await w.as('sue').call('employees.list', { input: { q } })).output.items.map(
        ({ id }: { id: string }) => id,
      )
    expect(await listed('Tess')).toEqual([])
    await w.tx((tx) => tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', tess).execute())
    expect(await listed('Tess')).toEqual([tess])
    const roleIds = [w.ids.roles.Employee]
    await expect(
      w.as('sue').call('employees.change-roles', { on: tess, input: { roleIds } }),
    ).rejects.toMatchObject({ code: 'state-conflict' })
    await w.as('sue').call('employees.unblock', { on: tess })
    const input = { name: 'Tess', email: 'tess@harbour.example', roleIds }
    await expect(w.as('sue').call(inviteEmployee, { input })).resolves.toMatchObject({
      output: { id: tess, status: 'active' },
    })
  })

  it('lets nobody who may only invite hand out rights', async () => {
    const w = await world()
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['employees.invite'] })
        .where('name', '=', 'Manager')
        .execute(),
    )
    const ask = (role: string) =>
      w.as('mona').call(inviteEmployee, { input: { ...asked(w), roleIds: [w.ids.roles[role]] } })
    await expect(ask('Super User')).rejects.toMatchObject({ details: { errors: [{ path: '/roleIds' }] } })
    await expect(ask('Employee')).resolves.toMatchObject({ output: { status: 'invited' } })
  })
})
