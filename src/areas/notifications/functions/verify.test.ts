import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { verifyAlerts } from './verify.ts'

behaviour(verifyAlerts, {
  'verifying who is alerted': {
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
    ivy: 'permission',
    ned: 'permission',
    gus: 'application',
  },
})

type Handle = 'mona' | 'ned' | 'sue' | 'tim' | 'ivy'
const change = (w: World, handle: Handle, set: object) =>
  w.tx((tx) => tx.updateTable('people').set(set).where('id', '=', w.person(handle)).execute())
const found = async (w: World, id: string) => {
  const { output } = await w.as('sue').call(verifyAlerts)
  return output.findings.find((finding: { id: string }) => finding.id === id)
}
const lineOf = async (w: World, kind: string) => {
  const { output } = await w.as('sue').call(verifyAlerts)
  return output.kinds.find((line: { kind: string }) => line.kind === kind)
}

describe('verifying', () => {
  it('says of each kind who would be told and why', async () => {
    const w = await world()
    expect(await lineOf(w, 'order.to-fulfil')).toMatchObject({
      isHeard: true,
      told: [
        { as: 'whoever may fulfil orders', count: 2, people: [{ name: 'Ivy Tan' }, { name: 'Sue Castell' }] },
      ],
    })
    expect(await lineOf(w, 'order.awaits-you')).toMatchObject({
      inApp: true,
      mail: true,
      told: [
        { as: 'the one whose word it waits for', count: 5 },
        { as: 'whoever may decide about every order', people: [{ name: 'Sue Castell' }] },
      ],
    })
  })

  it('finds people without a manager, and whom their orders wait for instead', async () => {
    const w = await world()
    await change(w, 'ned', { managerId: null })
    expect(await found(w, 'no-manager')).toMatchObject({
      weight: 'others',
      says: '2 people without a manager',
      follows: 'Their orders wait for Sue Castell instead.',
      people: [{ name: 'Ned Abara' }, { name: 'Sue Castell' }],
      help: { path: '/employees?unmanaged=true&status=active' },
    })
  })

  it('finds managers who are blocked, and those who may not approve', async () => {
    const w = await world()
    await change(w, 'mona', { status: 'blocked' })
    expect(await found(w, 'manager-away')).toMatchObject({
      count: 1,
      people: [{ name: 'Ned Abara', why: 'Mona Petrov is blocked' }],
    })
    await change(w, 'ned', { managerId: w.person('tim') })
    expect(await found(w, 'manager-away')).toBeUndefined()
    expect(await found(w, 'manager-may-not')).toMatchObject({
      people: [{ name: 'Ned Abara', why: 'Tim Osei has no role that may approve' }],
    })
  })

  it('finds those whom a step names though they cannot decide, and the orders that wait for them', async () => {
    const w = await world()
    await givesWord(w, 'tim', 'orders.decide@compliance')
    const input = { name: 'Tim', steps: [{ approver: 'person', personId: w.person('tim'), when: {} }] }
    const { id } = (await w.as('sue').call('chains.save', { input })).output
    await w.as('sue').call('chains.activate', { on: id })
    await w.order({ awaits: 'person', approverId: w.person('tim') })
    expect(await found(w, 'chain-names')).toBeUndefined()
    expect(await found(w, 'approver-away')).toBeUndefined()
    await w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('tim')).execute())
    const tim = { name: 'Tim Osei', why: 'has no role that may approve' }
    expect(await found(w, 'chain-names')).toMatchObject({ people: [tim] })
    expect(await found(w, 'approver-away')).toMatchObject({
      people: [{ name: 'Tim Osei', why: 'has no role that may approve, and 1 order waits for them' }],
    })
  })

  it('finds people without an address', async () => {
    const w = await world()
    await change(w, 'tim', { email: 'tim at harbour' })
    expect(await found(w, 'no-address')).toMatchObject({
      weight: 'nobody',
      people: [{ name: 'Tim Osei', why: 'has “tim at harbour”' }],
    })
  })

  it('finds kinds that nobody would hear', async () => {
    const w = await world()
    expect(await found(w, 'unheard:order.to-fulfil')).toBeUndefined()
    await w.tx((tx) =>
      tx
        .updateTable('roles')
        .set({ permissions: ['notifications.verify'] })
        .where('name', 'in', ['Inventory Manager', 'Super User'])
        .execute(),
    )
    expect(await found(w, 'unheard:order.to-fulfil')).toMatchObject({
      says: 'Nobody is told when an approved order is to be delivered',
      weight: 'nobody',
    })
    expect(await found(w, 'manager-may-not')).toMatchObject({
      follows: 'Nobody is told of their orders, and nobody may decide about them.',
    })
  })

  it('says whether mail leaves, and what failed', async () => {
    const w = await world()
    expect(await found(w, 'no-sender')).toMatchObject({ weight: 'way' })
    await w.stores(({ mail }) => mail.noteDelivery(false, '', new Date()))
    expect(await found(w, 'no-sender')).toBeUndefined()
    expect(await found(w, 'no-smtp')).toMatchObject({ says: 'No mail leaves this installation' })
    await w.stores(({ mail }) => mail.noteDelivery(true, 'connect ECONNREFUSED', new Date()))
    expect(await found(w, 'no-smtp')).toBeUndefined()
    expect(await found(w, 'smtp-problem')).toMatchObject({ follows: 'It said: connect ECONNREFUSED' })
    await w.as('sue').call('mail.send-test')
    await w.tx((tx) => tx.updateTable('mails').set({ state: 'failed' }).execute())
    expect(await found(w, 'mails-failed')).toMatchObject({ says: 'One mail failed in the last week' })
  })

  it('names nobody of another organisation', async () => {
    const other = await world()
    await change(other, 'ned', { managerId: null, name: 'Nobody of yours' })
    const w = await world()
    const { output } = await w.as('sue').call(verifyAlerts)
    expect(JSON.stringify(output)).not.toContain('Nobody of yours')
  })
})
