import { expect, it } from 'vitest'
import { noteTo } from '../../../../test/scenes/notes.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { viewNotification } from './view.ts'

behaviour(viewNotification, {
  'a note to Ned': { given: (w) => noteTo(w, 'ned'), ned: 'allowed', sue: 'relation', gus: 'relation' },
})

it('a note says what it is about and where that is dealt with', async () => {
  const w = await world()
  const subjectId = crypto.randomUUID()
  const { id } = await noteTo(w, 'ned', { subjectKind: 'order', subjectId })
  expect((await w.as('ned').call(viewNotification, { on: id })).output).toMatchObject({
    title: 'Approved: Messiah',
    path: '/orders/1',
    subject: { kind: 'order', id: subjectId },
    can: { 'notifications.mark-read': { allowed: true } },
  })
})
