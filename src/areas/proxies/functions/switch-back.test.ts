import { describe, expect, it } from 'vitest'
import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { switchBack } from './switch-back.ts'

behaviour(switchBack, {
  'a proxy from Mona to Ivy': {
    given: (w) => proxy(w),
    ivy: 'allowed',
    mona: 'relation',
    tess: 'application',
  },
  'one that was revoked': { given: (w) => proxy(w, { revokedAt: new Date() }), ivy: 'allowed' },
})

describe('proxies.switch-back', () => {
  it('is written down', async () => {
    const w = await world()
    const { id } = await proxy(w)
    await w.as('ivy').call(switchBack, { on: id })
    expect(await w.lastAudit()).toMatchObject({ function: 'proxies.switch-back', subjectId: id })
  })
})
