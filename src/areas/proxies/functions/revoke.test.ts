import { describe, expect, it } from 'vitest'
import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { revokeProxy } from './revoke.ts'

behaviour(revokeProxy, {
  'a proxy from Mona to Ivy': {
    given: (w) => proxy(w),
    mona: 'allowed',
    ivy: 'allowed',
    sue: 'relation',
    tess: 'application',
  },
  'one that has run out': {
    given: (w) => proxy(w, { endsAt: new Date(Date.now() - 1000), startsAt: new Date(Date.now() - 5000) }),
    mona: 'state',
  },
})

describe('proxies.revoke', () => {
  it('ends it', async () => {
    const w = await world()
    const { id } = await proxy(w)
    await w.as('mona').call(revokeProxy, { on: id })
    const { output } = await w.as('mona').call('proxies.view', { on: id })
    expect(output.state).toBe('revoked')
  })
})
