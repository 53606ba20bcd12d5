import { describe, expect, it } from 'vitest'
import { noteTo } from '../../../../test/scenes/notes.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { markRead } from './mark-read.ts'

behaviour(markRead, {
  'a note to Ned': {
    given: (w) => noteTo(w, 'ned'),
    ned: 'allowed',
    mona: 'relation',
    sue: 'relation',
    gus: 'relation',
  },
})

describe('marking as read', () => {
  it('quiets the bell, and does nothing a second time', async () => {
    const w = await world()
    const { id } = await noteTo(w, 'ned')
    await w.as('ned').call(markRead, { on: id })
    const seen = (await w.as('ned').call('notifications.view', { on: id })).output
    expect(seen.readAt).not.toBeNull()
    await w.as('ned').call(markRead, { on: id })
    expect((await w.as('ned').call('notifications.view', { on: id })).output.readAt).toBe(seen.readAt)
    expect((await w.as('ned').call('notifications.count')).output).toEqual({ unread: 0 })
  })

  it('is nothing that others know of', async () => {
    const w = await world()
    const { id } = await noteTo(w, 'ned')
    await expect(w.as('sue').call(markRead, { on: id })).rejects.toMatchObject({ code: 'not-found' })
  })
})
