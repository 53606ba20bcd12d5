import { describe, expect, it } from 'vitest'
import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listProxies } from './list.ts'

behaviour(listProxies, {
  'who acts for whom': { sue: 'allowed', ned: 'allowed', tess: 'application', nobody: 'application' },
})

describe('proxies.list', () => {
  it('shows what one gave and was given, and nothing of others', async () => {
    const w = await world()
    const given = await proxy(w)
    const received = await proxy(w, { from: 'sue', to: 'mona' })
    await proxy(w, { from: 'tim', to: 'ned' })
    await proxy(w, { revokedAt: new Date() })
    const ids = async (input: object) =>
      (await w.as('mona').call(listProxies, { input })).output.items.map((one: { id: string }) => one.id)
    expect((await ids({})).toSorted()).toEqual([given.id, received.id].toSorted())
    expect(await ids({ side: 'given' })).toEqual([given.id])
    expect(await ids({ side: 'received' })).toEqual([received.id])
    expect(await ids({ ended: true })).toHaveLength(3)
  })
})
