import { describe, expect, it } from 'vitest'
import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { switchUser } from './switch.ts'

const later = { startsAt: new Date(Date.now() + 60_000) }
const over = { startsAt: new Date(Date.now() - 60_000), endsAt: new Date(Date.now() - 1000) }

behaviour(switchUser, {
  'a proxy from Mona to Ivy': {
    given: (w) => proxy(w),
    ivy: 'allowed',
    mona: 'relation',
    sue: 'relation',
    tess: 'application',
  },
  'one to come': { given: (w) => proxy(w, later), ivy: 'state' },
  'one that ran out': { given: (w) => proxy(w, over), ivy: 'state' },
  'one that was revoked': { given: (w) => proxy(w, { revokedAt: new Date() }), ivy: 'state' },
})

describe('proxies.switch', () => {
  it('leaves the log of switching', async () => {
    const w = await world()
    const { id } = await proxy(w)
    const { output } = await w.as('ivy').call(switchUser, { on: id })
    expect(output).toMatchObject({ id, principal: { name: 'Mona Petrov' }, state: 'live' })
    expect(await w.lastAudit()).toMatchObject({
      function: 'proxies.switch',
      actorId: w.person('ivy'),
      subjectId: id,
      subjectLabel: 'Mona Petrov → Ivy Tan',
    })
    const seen = await w.as('mona').call('proxies.view', { on: id })
    expect(seen.output.lastUsedAt).not.toBeNull()
  })
})
