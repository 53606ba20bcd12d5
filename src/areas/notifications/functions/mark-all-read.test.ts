import { expect, it } from 'vitest'
import { noteTo } from '../../../../test/scenes/notes.ts'
import { world } from '../../../../test/world.ts'
import { markAllRead } from './mark-all-read.ts'

it('marks one’s own and nobody else’s', async () => {
  const w = await world()
  await noteTo(w, 'ned')
  await noteTo(w, 'ned')
  await noteTo(w, 'mona')
  expect((await w.as('ned').call(markAllRead)).output).toEqual({ read: 2 })
  expect((await w.as('ned').call(markAllRead)).output).toEqual({ read: 0 })
  expect((await w.as('mona').call('notifications.count')).output).toEqual({ unread: 1 })
})
