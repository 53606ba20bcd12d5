import { describe, expect, it } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { setPreferences } from './set-preferences.ts'

const choose = (w: World, kind: string, inApp: boolean, mail: boolean) =>
  w.as('ned').call(setPreferences, { input: { preferences: [{ kind, inApp, mail }] } })
const chosen = async (w: World, handle: 'ned' | 'mona', kind: string) =>
  (await w.as(handle).call('notifications.preferences')).output.kinds.find(
    (one: { kind: string }) => one.kind === kind,
  )

describe('choosing how one is told', () => {
  it('changes what is named, for oneself alone, and can be changed again', async () => {
    const w = await world()
    await choose(w, 'order.approved', false, true)
    expect(await chosen(w, 'ned', 'order.approved')).toMatchObject({ inApp: false, mail: true })
    expect(await chosen(w, 'mona', 'order.approved')).toMatchObject({ inApp: true, mail: true })
    await choose(w, 'order.approved', true, false)
    expect(await chosen(w, 'ned', 'order.approved')).toMatchObject({ inApp: true, mail: false })
  })

  it('does not switch off what always is told', async () => {
    const w = await world()
    await expect(choose(w, 'order.awaits-you', false, true)).rejects.toMatchObject({
      message: 'you are always told when an order waits for your word',
    })
    await expect(choose(w, 'event.cancelled', true, false)).rejects.toMatchObject({ code: 'invalid' })
    await expect(choose(w, 'order.eaten', true, true)).rejects.toMatchObject({ code: 'invalid' })
  })
})
