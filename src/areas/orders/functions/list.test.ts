import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listOrders } from './list.ts'

behaviour(listOrders, {
  'whoever may open the box office, for their own at least': {
    given: (w) => w.order(),
    ned: 'allowed',
    mona: 'allowed',
    sue: 'allowed',
    tim: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

/** Two orders of Ned, one of Ivy, one of Sue. */
async function scene(w: World) {
  const by = (who: 'ivy' | 'sue') => ({ ownerId: w.person(who), placedById: w.person(who) })
  return {
    first: (await w.order()).id,
    second: (await w.order()).id,
    ivys: (await w.order(by('ivy'))).id,
    sues: (await w.order(by('sue'))).id,
  }
}

describe.each(engines)('listing orders (%s)', (engine) => {
  const shown = async (w: World, who: 'ned' | 'mona' | 'sue' | 'tim' | 'ivy', input: object) => {
    const { output } = await w.as(who).call(listOrders, { input })
    const ids: string[] = output.items.map((item: { id: string }) => item.id)
    expect(output.total).toBe(ids.length)
    return ids
  }

  it('gives each their own, their queue and their decisions', async () => {
    const w = await world(engine)
    const { first, second, ivys, sues } = await scene(w)
    expect(await shown(w, 'ned', { view: 'mine' })).toEqual([second, first])
    expect(await shown(w, 'ned', { view: 'all' })).toEqual([second, first])
    expect(await shown(w, 'ned', { view: 'to-decide' })).toEqual([])
    expect(await shown(w, 'mona', { view: 'mine' })).toEqual([])
    expect(await shown(w, 'mona', { view: 'to-decide' })).toEqual([first, second])
    expect(await shown(w, 'sue', { view: 'to-decide' })).toEqual([ivys])
    expect(await shown(w, 'sue', { view: 'for-others' })).toEqual([first, second])
    expect(await shown(w, 'mona', { view: 'for-others' })).toEqual([])
    expect(await shown(w, 'sue', { view: 'all' })).toEqual([sues, ivys, second, first])
    expect(await shown(w, 'tim', { view: 'all' })).toEqual([])
    await w.as('mona').call('orders.deny', { on: first, input: { note: 'No' } })
    expect(await shown(w, 'mona', { view: 'to-decide' })).toEqual([second])
    expect(await shown(w, 'mona', { view: 'decided' })).toEqual([first])
    expect(await shown(w, 'mona', { view: 'all', state: 'denied' })).toEqual([first])
    expect(await shown(w, 'sue', { view: 'decided' })).toEqual([])
  })

  it('puts a verdict beside each order, the same that the queue is made of', async () => {
    const w = await world(engine)
    await scene(w)
    const { items } = (await w.as('sue').call(listOrders, { input: { view: 'all' } })).output
    type Item = { id: string; can: Record<string, { allowed: boolean }> }
    const approvable = (items as Item[]).filter((item) => item.can['orders.approve']?.allowed)
    const queues = [
      ...(await shown(w, 'sue', { view: 'for-others' })),
      ...(await shown(w, 'sue', { view: 'to-decide' })),
    ]
    expect(approvable.map((item) => item.id).reverse()).toEqual(queues)
  })

  it('tells what waits for its owner from what comes and what is past', async () => {
    const w = await world(engine)
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000)
    const at = async (days: number, state: string) => {
      const event = await w.event({ startsAt: inDays(days), name: `Match ${days}` })
      const [seat] = await w.admissions(event.id, 1)
      return (await w.order({ state, event: event.id, admissions: [seat as string] })).id
    }
    const later = await at(9, 'pending-delivery')
    const sooner = await at(3, 'pending-approval')
    const incomplete = await at(20, 'incomplete')
    const over = await at(-2, 'confirm-guest-list')
    const past = await at(-5, 'completed')
    const denied = await at(4, 'denied')
    expect(await shown(w, 'ned', { view: 'waiting' })).toEqual([over, incomplete])
    expect(await shown(w, 'ned', { view: 'coming' })).toEqual([sooner, later])
    expect(await shown(w, 'ned', { view: 'past' })).toEqual([denied, past])
    expect(await shown(w, 'ned', { view: 'coming', q: 'match 9' })).toEqual([later])
    expect(await shown(w, 'mona', { view: 'coming' })).toEqual([])
    const first = (await w.as('ned').call(listOrders, { input: { view: 'coming', limit: 1 } })).output
    const second = (
      await w.as('ned').call(listOrders, { input: { view: 'coming', limit: 1, cursor: first.next } })
    ).output
    expect([first.items[0].id, second.items[0].id, second.next]).toEqual([sooner, later, null])
  })

  it('walks all pages of a queue, each order once', async () => {
    const w = await world(engine)
    const { first, second } = await scene(w)
    const third = (await w.order()).id
    const page = async (cursor?: string) =>
      (
        await w
          .as('sue')
          .call(listOrders, { input: { view: 'for-others', limit: 2, ...(cursor ? { cursor } : {}) } })
      ).output
    const one = await page()
    const two = await page(one.next)
    expect([...one.items, ...two.items].map((item) => item.id)).toEqual([first, second, third])
    expect([one.total, two.total, two.next]).toEqual([3, 3, null])
  })
})
