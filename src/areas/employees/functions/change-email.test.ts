import { describe, expect, it } from 'vitest'
import { edgeOn, password } from '../../../../test/edges/edge.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { changeEmail } from './change-email.ts'

behaviour(changeEmail, {
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
  'somebody who has left': {
    given: async (w) => {
      await w.as('sue').call('employees.deactivate', { on: w.person('tim') })
      return w.person('tim')
    },
    sue: 'state',
  },
})

const change = (w: World, email: string, on = w.person('ned')) =>
  w.as('sue').call(changeEmail, { on, input: { email } })
const mails = (w: World) =>
  w.tx((tx) => tx.selectFrom('mails').select(['kind', 'toAddress', 'body']).orderBy('toAddress').execute())

describe.each(engines)('another address (%s)', (engine) => {
  it('is what they sign in with, by the same password, and ends their sessions', async () => {
    const w = await world(engine)
    const edge = await edgeOn(w)
    const [old, next] = [edge.emailOf('ned'), `ned.abara@${w.orgId}.example`]
    const account = { name: 'Ned', email: old, orgId: w.orgId, personId: w.person('ned'), password }
    await edge.identity.addAccounts([account])
    const signIn = (email: string) =>
      edge.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email, password },
        headers: { origin: 'http://127.0.0.1:4000' },
      })
    const cookie = String((await signIn(old)).headers['set-cookie']).split(';')[0] ?? ''
    const me = async () =>
      (await edge.app.inject({ url: '/api/v1/people/me', headers: { cookie } })).statusCode
    expect(await me()).toBe(200)
    await change(w, next.toUpperCase())
    expect(await me()).toBe(401)
    expect((await signIn(old)).statusCode).toBe(401)
    expect((await signIn(next)).statusCode).toBe(200)
    expect((await w.as('sue').call('employees.view', { on: w.person('ned') })).output.email).toBe(next)
  })

  it('is refused where somebody of another organisation signs in with it, and nothing is changed', async () => {
    const [w, other] = [await world(engine), await world(engine)]
    const edge = await edgeOn(other)
    await edge.cookieOf('ned')
    await expect(change(w, edge.emailOf('ned'))).rejects.toMatchObject({ code: 'invalid' })
    expect((await w.as('sue').call('employees.view', { on: w.person('ned') })).output.email).toBe(
      'ned@harbour.example',
    )
    expect(await mails(w)).toEqual([])
  })
})

describe('another address', () => {
  it('is told to the old one and the new one, and stands in the trail before and after', async () => {
    const w = await world()
    await change(w, 'abara@harbour.example')
    expect(await w.lastAudit()).toMatchObject({
      function: 'employees.change-email',
      before: { email: 'ned@harbour.example' },
      after: { email: 'abara@harbour.example' },
    })
    const told = await mails(w)
    expect(told.map(({ toAddress }) => toAddress)).toEqual(['abara@harbour.example', 'ned@harbour.example'])
    for (const { body } of told) expect(body).toContain('from ned@harbour.example to abara@harbour.example')
  })

  it('takes the right to assign roles: it is a way in as them', async () => {
    const w = await world()
    const give = (...permissions: string[]) =>
      w.tx((tx) => tx.updateTable('roles').set({ permissions }).where('name', '=', 'Manager').execute())
    const asked = { on: w.person('ned'), input: { email: 'abara@harbour.example' } }
    await give('employees.edit')
    await w.as('mona').call('employees.edit', { on: w.person('ned'), input: { title: 'Buyer' } })
    await expect(w.as('mona').call(changeEmail, asked)).rejects.toMatchObject({ code: 'refused' })
    await give('employees.edit', 'employees.roles')
    await w.as('mona').call(changeEmail, asked)
  })

  it('is nobody else’s, and another one than before', async () => {
    const w = await world()
    for (const email of ['Mona@harbour.example', 'ned@harbour.example'])
      await expect(change(w, email)).rejects.toMatchObject({ details: { errors: [{ path: '/email' }] } })
  })

  it('gets the invitation of somebody who is not here yet; the link in the old mailbox ends', async () => {
    const w = await world()
    const invited = { name: 'Kim Lee', email: 'kim@old.example', roleIds: [w.ids.roles['Ticket Manager']] }
    const { id } = (await w.as('sue').call('employees.invite', { input: invited })).output
    await change(w, 'kim@new.example', id)
    const tokens = (await mails(w)).flatMap(({ toAddress, body }) => {
      const token = /welcome\/(\S+)/.exec(body)?.[1]
      return token ? [[toAddress, token] as const] : []
    })
    expect(tokens.map(([to]) => to)).toEqual(['kim@new.example', 'kim@old.example'])
    const look = (token = '') => w.asItself().call('employees.invitation', { input: { token } })
    await expect(look(tokens[1]?.[1])).rejects.toMatchObject({ code: 'conflict' })
    expect((await look(tokens[0]?.[1])).output).toMatchObject({ email: 'kim@new.example' })
  })
})
