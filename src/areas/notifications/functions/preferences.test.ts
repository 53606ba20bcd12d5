import { expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'
import { kinds } from '../kinds.ts'
import { viewPreferences } from './preferences.ts'

it('names every kind with the words and ways of it, and what cannot be switched off', async () => {
  const w = await world()
  const { output } = await w.as('ned').call(viewPreferences)
  expect(output).toMatchObject({ email: 'ned@harbour.example', mailReachesYou: true })
  expect(output.kinds).toHaveLength(kinds.length)
  expect(output.kinds).toContainEqual({
    kind: 'order.awaits-you',
    group: 'What waits for you',
    title: 'when an order waits for your word',
    inApp: true,
    mail: true,
    alwaysInApp: true,
    alwaysMail: false,
  })
})
