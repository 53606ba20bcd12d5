import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { sendTest } from './send-test.ts'

behaviour(sendTest, {
  'sending a test': { sue: 'allowed', mona: 'permission', ivy: 'permission', gus: 'application' },
})

describe('sending a test', () => {
  it('reaches the person by the bell and by mail, in the words of the kind', async () => {
    const w = await world()
    const { output } = await w
      .as('sue')
      .call(sendTest, { input: { personId: w.person('mona'), kind: 'order.awaits-you' } })
    expect(output).toEqual({ to: 'Mona Petrov', inApp: true, mailedTo: 'mona@harbour.example' })
    const { items } = (await w.as('mona').call('notifications.list')).output
    expect(items).toMatchObject([{ title: 'Test: you are told when an order waits for your word' }])
    const mails = await w.tx((tx) => tx.selectFrom('mails').selectAll().execute())
    expect(mails).toMatchObject([{ toAddress: 'mona@harbour.example', kind: 'notification.test' }])
  })

  it('goes to oneself where nobody is named, and says where there is no address', async () => {
    const w = await world()
    await w.tx((tx) =>
      tx.updateTable('people').set({ email: 'none' }).where('id', '=', w.person('sue')).execute(),
    )
    const { output } = await w.as('sue').call(sendTest)
    expect(output).toEqual({ to: 'Sue Castell', inApp: true, mailedTo: null })
  })

  it('says what does not exist', async () => {
    const w = await world()
    const refused = (input: object) => w.as('sue').call(sendTest, { input })
    await expect(refused({ kind: 'order.eaten' })).rejects.toMatchObject({
      details: { errors: [{ path: '/kind' }] },
    })
    await w.tx((tx) =>
      tx.updateTable('people').set({ status: 'blocked' }).where('id', '=', w.person('mona')).execute(),
    )
    await expect(refused({ personId: w.person('mona') })).rejects.toMatchObject({
      details: { errors: [{ path: '/personId' }] },
    })
  })
})
