import { expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { sendTestMail } from './send-test.ts'

behaviour(sendTestMail, {
  'a test mail': { sue: 'allowed', ivy: 'permission', mona: 'permission', gus: 'application' },
})

it('is written to oneself', async () => {
  const w = await world()
  expect((await w.as('sue').call(sendTestMail)).output).toEqual({ to: 'sue@harbour.example' })
  const { items } = (await w.as('sue').call('mail.list')).output
  expect(items).toMatchObject([{ kind: 'mail.test', state: 'waiting', to: 'sue@harbour.example' }])
})
