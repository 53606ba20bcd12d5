/** The link of a mail: read, used once, by the person it was sent to. */
import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { readDecisionLink } from './decision-link.ts'

behaviour(readDecisionLink, {
  'whoever may open the Box Office': { mona: 'allowed', ned: 'allowed', tess: 'application' },
})

async function linked(w: World, personId: string, expiresAt = new Date(Date.now() + 3_600_000)) {
  const { id } = await w.order()
  const token = await w.stores((stores) =>
    stores.mail.makeLink({
      purpose: 'decide',
      subjectId: id,
      personId,
      data: { choice: 'approve' },
      expiresAt,
    }),
  )
  return { id, token }
}

describe.each(engines)('opening the link of a mail (%s)', (engine) => {
  it('shows what it is about, and stays good', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w, w.person('mona'))
    for (const _ of [1, 2])
      expect((await w.as('mona').call(readDecisionLink, { input: { token } })).output).toMatchObject({
        standing: 'open',
        choice: 'approve',
        orderId: id,
      })
  })

  it('tells another person whose it is, and nothing else', async () => {
    const w = await world(engine)
    const { token } = await linked(w, w.person('mona'))
    expect((await w.as('ivy').call(readDecisionLink, { input: { token } })).output).toEqual({
      standing: 'another',
      choice: 'approve',
      forWhom: 'Mona Petrov',
      orderId: null,
      decided: null,
    })
  })

  it('says who decided meanwhile', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w, w.person('mona'))
    await w.as('sue').call('orders.deny', { on: id, input: { note: 'No' } })
    expect((await w.as('mona').call(readDecisionLink, { input: { token } })).output).toMatchObject({
      standing: 'decided',
      decided: { by: 'Sue Castell', isYou: false, state: 'denied' },
    })
  })

  it('says to whoever decided that it was they', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w, w.person('mona'))
    await w.as('mona').call('orders.deny', { on: id, input: { note: 'No' } })
    expect((await w.as('mona').call(readDecisionLink, { input: { token } })).output).toMatchObject({
      decided: { isYou: true },
    })
  })

  it('tells nothing of an order that is out of their sight by now', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w, w.person('mona'))
    const sue = { on: w.person('ned'), input: { managerId: w.person('sue') } }
    await w.as('sue').call('employees.set-manager', sue)
    await w.as('sue').call('orders.approve', { on: id })
    for (const fn of ['orders.view', 'orders.decision-link', 'orders.follow-link'] as const) {
      const asked = fn === 'orders.view' ? { on: id } : { input: { token } }
      await expect(w.as('mona').call(fn, asked), fn).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('knows nothing of a link that is over, or made up', async () => {
    const w = await world(engine)
    const { token } = await linked(w, w.person('mona'), new Date(Date.now() - 1000))
    for (const one of [token, `${w.orgId}.${'x'.repeat(43)}`])
      await expect(w.as('mona').call(readDecisionLink, { input: { token: one } })).rejects.toMatchObject({
        code: 'not-found',
      })
  })
})
