import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { openWaitlist } from './open-waitlist.ts'

behaviour(openWaitlist, {
  'an event to come': {
    given: (w) => w.event(),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that has begun': { given: (w) => w.event({ startsAt: new Date(Date.now() - 60_000) }), ivy: 'state' },
  'one that is cancelled': { given: (w) => w.event({ status: 'cancelled' }), sue: 'state' },
})

describe('opening a waiting list', () => {
  it('names who awards it; a second time changes that, and keeps when it closes', async () => {
    const w = await world()
    const event = await w.event()
    const open = (approver: 'mona' | 'sue' | 'tess', more: object = {}) =>
      w
        .as('ivy')
        .call(openWaitlist, { input: { eventId: event.id, approverId: w.person(approver), ...more } })
    const closesAt = new Date(Date.now() + 3_600_000).toISOString()
    const lists = () => w.tx((tx) => tx.selectFrom('waitlists').select(['approverId', 'closesAt']).execute())
    await open('mona', { closesAt })
    await open('sue')
    expect(await lists()).toEqual([{ approverId: w.person('sue'), closesAt: new Date(closesAt) }])
    await open('sue', { closesAt: null })
    expect(await lists()).toMatchObject([{ closesAt: null }])
    await expect(open('tess')).rejects.toMatchObject({ code: 'invalid' })
    expect(w.outbox()[0]).toMatchObject({
      event: 'waitlist.opened',
      subject: { kind: 'event', id: event.id },
    })
  })
})
