import { expect, it } from 'vitest'
import { noteTo } from '../../../../test/scenes/notes.ts'
import { world } from '../../../../test/world.ts'
import { countNotifications } from './count.ts'

it('counts what one has not read, and not what went by mail alone', async () => {
  const w = await world()
  await noteTo(w, 'ned')
  await noteTo(w, 'ned', { inApp: false })
  await noteTo(w, 'ned', { readAt: new Date() })
  await noteTo(w, 'mona')
  expect((await w.as('ned').call(countNotifications)).output).toEqual({ unread: 1 })
  expect((await w.as('nobody').call(countNotifications)).output).toEqual({ unread: 0 })
})
