import { describe, expect, it } from 'vitest'
import { noteTo } from '../../../../test/scenes/notes.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { listNotifications } from './list.ts'

behaviour(listNotifications, { 'what one was told': { ned: 'allowed', gus: 'allowed', nobody: 'allowed' } })

describe('the list of what one was told', () => {
  it('holds one’s own, newest first, page by page, and never those of others', async () => {
    const w = await world()
    for (const [at, title] of ['First', 'Second', 'Third'].entries())
      await noteTo(w, 'ned', { title, createdAt: new Date(Date.now() - (3 - at) * 60_000) })
    await noteTo(w, 'mona', { title: 'Of Mona alone' })
    await noteTo(w, 'ned', { title: 'By mail alone', inApp: false })
    const first = (await w.as('ned').call(listNotifications, { input: { limit: 2 } })).output
    expect(first).toMatchObject({ total: 3, items: [{ title: 'Third' }, { title: 'Second' }] })
    const rest = (await w.as('ned').call(listNotifications, { input: { limit: 2, cursor: first.next } }))
      .output
    expect(rest).toMatchObject({ items: [{ title: 'First' }], next: null })
    expect((await w.as('sue').call(listNotifications)).output.total).toBe(0)
  })

  it('shows those that were not read', async () => {
    const w = await world()
    const { id } = await noteTo(w, 'ned')
    await noteTo(w, 'ned', { title: 'Not read yet' })
    await w.as('ned').call('notifications.mark-read', { on: id })
    expect((await w.as('ned').call(listNotifications, { input: { unread: true } })).output).toMatchObject({
      total: 1,
      items: [{ title: 'Not read yet', readAt: null }],
    })
  })
})
