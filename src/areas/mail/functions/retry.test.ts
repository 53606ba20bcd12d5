import { expect, it } from 'vitest'
import { written } from '../../../../test/scenes/mails.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { retryMail } from './retry.ts'

behaviour(retryMail, {
  'one that failed': {
    given: (w) => written(w, { state: 'failed' }),
    sue: 'allowed',
    ned: 'permission',
    gus: 'application',
  },
  'one that was kept': { given: (w) => written(w), sue: 'allowed' },
  'one that was sent': { given: (w) => written(w, { state: 'sent' }), sue: 'state' },
  'one that waits': { given: (w) => written(w, { state: 'waiting' }), sue: 'state' },
})

it('puts it back with all its tries before it', async () => {
  const w = await world()
  const { id } = await written(w, { state: 'failed', attempts: 5, lastError: '451 later' })
  await w.as('sue').call(retryMail, { on: id })
  const { output } = await w.as('sue').call('mail.view', { on: id })
  expect(output).toMatchObject({ state: 'waiting', attempts: 0, lastError: '' })
})
