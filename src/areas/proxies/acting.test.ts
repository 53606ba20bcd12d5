/** Acting for somebody else, through the whole line: what is handed over, what never is, and when it ends. */
import { describe, expect, it } from 'vitest'
import { noteTo } from '../../../test/scenes/notes.ts'
import { proxy } from '../../../test/scenes/proxy.ts'
import { engines, type World, world } from '../../../test/world.ts'

const refused = { code: 'refused' }
const ended = { code: 'proxy-ended' }

const makeSuper = (w: World, handle: 'ivy') =>
  w.as('sue').call('employees.change-roles', {
    on: w.person(handle),
    input: { roleIds: [w.ids.roles['Super User']] },
  })

describe.each(engines)('acting for somebody (%s)', (engine) => {
  it('is done in both names', async () => {
    const w = await world(engine)
    const { id: proxyId } = await proxy(w)
    const order = await w.order()
    await w.as('ivy').call('orders.approve', { on: order.id, proxyId })
    expect(await w.lastAudit()).toMatchObject({ actorId: w.person('ivy'), principalId: w.person('mona') })
    const { output } = await w.as('ivy').call('people.me', { proxyId })
    expect(output).toMatchObject({
      person: { name: 'Mona Petrov' },
      acting: { by: { name: 'Ivy Tan' }, grants: [{ id: proxyId }] },
    })
    expect((await w.as('ivy').call('people.me')).output.acting).toBeNull()
  })

  it('never reaches Manage Employees, whatever the principal may', async () => {
    const w = await world(engine)
    const { id: proxyId } = await proxy(w, { from: 'sue' })
    const ned = w.person('ned')
    const acts: readonly [string, object][] = [
      ['employees.list', {}],
      ['employees.view', { on: ned }],
      ['employees.block', { on: ned }],
      ['employees.change-roles', { on: ned, input: { roleIds: [w.ids.roles['Super User']] } }],
      ['employees.invite', { input: { name: 'X', email: 'x@y.example', roleIds: [w.ids.roles.Employee] } }],
    ]
    for (const [id, asked] of acts) {
      const answer = w.as('ivy').call(id, { ...asked, proxyId })
      await expect(answer, id).rejects.toMatchObject({ code: expect.stringMatching(/refused|not-found/) })
    }
    const { output } = await w.as('ivy').call('people.me', { proxyId })
    expect(output.can['employees.list']).toMatchObject({ allowed: false })
    // control: the same as oneself, and as somebody who may
    await expect(w.as('sue').call('employees.list')).resolves.toBeTruthy()
  })

  it('hands over no employees to somebody who may everything themself', async () => {
    const w = await world(engine)
    await makeSuper(w, 'ivy')
    const { id: proxyId } = await proxy(w, { from: 'sue' })
    await expect(w.as('ivy').call('employees.block', { on: w.person('ned'), proxyId })).rejects.toMatchObject(
      { code: expect.stringMatching(/refused|not-found/) },
    )
    await expect(w.as('ivy').call('employees.block', { on: w.person('ned') })).resolves.toBeTruthy()
  })

  it('is not handed on', async () => {
    const w = await world(engine)
    const { id: proxyId } = await proxy(w)
    const until = new Date(Date.now() + 86_400_000).toISOString()
    const input = { toId: w.person('tim'), scopes: ['approve'], until }
    await expect(w.as('ivy').call('proxies.grant', { input, proxyId })).rejects.toMatchObject(refused)
    const other = await proxy(w, { from: 'sue', to: 'mona' })
    await expect(w.as('ivy').call('proxies.switch', { on: other.id, proxyId })).rejects.toMatchObject({
      code: expect.stringMatching(/refused|not-found/),
    })
    // and Ivy, who acts for Mona, does not act for Sue by what Sue gave Mona
    await expect(w.as('ivy').call('people.me', { proxyId: other.id })).rejects.toMatchObject(ended)
    await expect(w.as('ivy').call('proxies.grant', { input })).resolves.toBeTruthy()
  })

  it('decides about nothing that is the real actor’s own', async () => {
    const w = await world(engine)
    const own = await w.order({ ownerId: w.person('ned'), placedById: w.person('ned') })
    const { id: proxyId } = await proxy(w, { to: 'ned' })
    await expect(w.as('ned').call('orders.approve', { on: own.id, proxyId })).rejects.toMatchObject({
      code: 'state-conflict',
    })
    // control: it is Mona's to approve
    await expect(w.as('mona').call('orders.approve', { on: own.id })).resolves.toBeTruthy()
  })

  it('goes as far as its scopes, in acts and in lists', async () => {
    const w = await world(engine)
    const order = await w.order()
    const request = (await proxy(w, { scopes: ['request'] })).id
    const approve = (await proxy(w, { scopes: ['approve'] })).id
    const total = async (proxyId: string, view: string) =>
      (await w.as('ivy').call('orders.list', { input: { view }, proxyId })).output.total
    expect(await total(approve, 'to-decide')).toBe(1)
    expect(await total(request, 'to-decide')).toBe(0)
    expect(await total(request, 'all')).toBe(0)
    expect(await total(approve, 'all')).toBe(1)
    const decide = (proxyId: string) => w.as('ivy').call('orders.approve', { on: order.id, proxyId })
    await expect(decide(request)).rejects.toMatchObject({ code: expect.stringMatching(/refused|not-found/) })
    await expect(decide(approve)).resolves.toBeTruthy()
  })

  it('reads nothing that the other was told, nor how', async () => {
    const w = await world(engine)
    await noteTo(w, 'mona')
    const { id: proxyId } = await proxy(w)
    for (const id of ['notifications.list', 'notifications.count', 'notifications.preferences'])
      await expect(w.as('ivy').call(id, { proxyId }), id).rejects.toMatchObject(refused)
    const { output } = await w.as('ivy').call('people.me', { proxyId })
    expect(output.can['notifications.count']).toMatchObject({ allowed: false })
    // control: Mona herself
    expect((await w.as('mona').call('notifications.count')).output).toEqual({ unread: 1 })
  })

  it('stops at once when it is revoked or has run out, and before it begins', async () => {
    const w = await world(engine)
    const { id: proxyId } = await proxy(w)
    const me = (id: string) => w.as('ivy').call('people.me', { proxyId: id })
    await expect(me(proxyId)).resolves.toBeTruthy()
    await w.as('mona').call('proxies.revoke', { on: proxyId })
    await expect(me(proxyId)).rejects.toMatchObject(ended)
    const soon = new Date(Date.now() + 400)
    const short = await proxy(w, { endsAt: soon })
    await expect(me(short.id)).resolves.toBeTruthy()
    await new Promise((done) => setTimeout(done, soon.getTime() - Date.now() + 20))
    await expect(me(short.id)).rejects.toMatchObject(ended)
    const later = await proxy(w, { startsAt: new Date(Date.now() + 60_000) })
    await expect(me(later.id)).rejects.toMatchObject(ended)
  })

  it('ends with either of the two', async () => {
    const w = await world(engine)
    const { id: proxyId } = await proxy(w)
    await w.as('sue').call('employees.block', { on: w.person('mona') })
    await expect(w.as('ivy').call('people.me', { proxyId })).rejects.toMatchObject(ended)
  })
})
