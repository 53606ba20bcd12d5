import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { cancelWithEvent } from './follow-event.ts'

behaviour(cancelWithEvent, {
  'in general': {
    given: async () => '',
    clock: 'allowed',
    sue: 'permission',
    mona: 'permission',
    gus: 'permission',
  },
})

describe('the orders of a cancelled event', () => {
  it('end in whatever state they were under way, however often it is told', async () => {
    const w = await world()
    const { id } = await w.event({ status: 'cancelled' })
    const states = [
      'draft',
      'incomplete',
      'pending-waitlist',
      'pending-approval',
      'pending-guest-list',
      'pending-delivery',
      'completed',
      'denied',
      'confirmed',
    ]
    for (const [at, state] of states.entries())
      await w.order({ event: id, admissions: await w.admissions(id, 1, { section: `s${at}` }), state })
    const told = () =>
      w.asItself().call(cancelWithEvent, {
        input: {
          event: 'event.cancelled',
          entryId: crypto.randomUUID(),
          subjectKind: 'event',
          subjectId: id,
        },
      })
    expect((await told()).output.idle).toBe(false)
    const now = await w.tx((tx) => tx.selectFrom('orders').select('state').orderBy('number').execute())
    expect(now.map(({ state }) => state)).toEqual([...Array(7).fill('cancelled'), 'denied', 'confirmed'])
    const lines = await w.tx((tx) => tx.selectFrom('orderAdmissions').select('releasedAt').execute())
    expect(lines.filter(({ releasedAt }) => releasedAt === null)).toHaveLength(2)
    expect((await told()).output.idle).toBe(true)
  })
})
