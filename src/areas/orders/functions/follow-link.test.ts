import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { followDecisionLink } from './follow-link.ts'

behaviour(followDecisionLink, {
  'whoever may open the Box Office': { mona: 'allowed', ned: 'allowed', tess: 'application' },
})

async function linked(w: World, { purpose = 'decide', expires = 3_600_000 } = {}) {
  const { id } = await w.order()
  const token = await w.stores((stores) =>
    stores.mail.makeLink({
      purpose,
      subjectId: id,
      personId: w.person('mona'),
      data: { choice: 'approve' },
      expiresAt: new Date(Date.now() + expires),
    }),
  )
  return { id, token }
}

describe.each(engines)('confirming the link of a mail (%s)', (engine) => {
  it('is good once, and the decision follows as always', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w)
    const follow = () => w.as('mona').call(followDecisionLink, { input: { token } })
    expect((await follow()).output).toEqual({ id, choice: 'approve' })
    expect((await w.as('mona').call('orders.approve', { on: id })).output.state).toBe('pending-delivery')
    await expect(follow()).rejects.toMatchObject({ code: 'conflict' })
    const read = await w.as('mona').call('orders.decision-link', { input: { token } })
    expect(read.output.standing).toBe('decided')
  })

  it('is used up once though it is pressed twice at a time', async () => {
    const w = await world(engine)
    const { token } = await linked(w)
    const both = await Promise.allSettled(
      [1, 2].map(() => w.as('mona').call(followDecisionLink, { input: { token } })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is good for nobody else, whatever they may decide', async () => {
    const w = await world(engine)
    const { token } = await linked(w)
    await expect(w.as('sue').call(followDecisionLink, { input: { token } })).rejects.toMatchObject({
      code: 'conflict',
      message: 'this link was sent to Mona Petrov, and is good for them alone',
    })
    await expect(w.as('mona').call(followDecisionLink, { input: { token } })).resolves.toBeDefined()
  })

  it('is nothing once it is over, or where it was made for something else', async () => {
    const w = await world(engine)
    for (const made of [await linked(w, { expires: -1000 }), await linked(w, { purpose: 'survey' })])
      await expect(
        w.as('mona').call(followDecisionLink, { input: { token: made.token } }),
      ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('gives no right that one does not have', async () => {
    const w = await world(engine)
    const { id, token } = await linked(w)
    await w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('mona')).execute())
    const unseen = { code: 'not-found' }
    const follow = w.as('mona').call(followDecisionLink, { input: { token } })
    await expect(follow).rejects.toMatchObject(unseen)
    await expect(w.as('mona').call('orders.approve', { on: id })).rejects.toMatchObject(unseen)
  })
})
