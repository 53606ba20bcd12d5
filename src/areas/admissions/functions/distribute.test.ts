import { describe, expect, it } from 'vitest'
import {
  inCareOf,
  onePastSeat,
  oneSeat,
  seatsAsTheyStand,
  timsSeats,
} from '../../../../test/admissions/scenes.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { distributeSeats } from './distribute.ts'

behaviour(distributeSeats, {
  'a seat in nobody’s care': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one in Tim’s care': { given: (w) => oneSeat(w, inCareOf(w, 'tim')), tim: 'allowed', mona: 'permission' },
  'one that Tim handed on and that is still open': {
    given: (w) => oneSeat(w, { commitment: 'public', stewardId: w.person('tim') }),
    tim: 'allowed',
  },
  'one that somebody ordered': {
    given: (w) => oneSeat(w, { commitment: 'ordered', holderId: w.person('ned') }),
    ivy: 'state',
    sue: 'state',
  },
  'one of an event that is over': { given: (w) => onePastSeat(w, { outcome: null }), ivy: 'state' },
})

describe('giving seats to a decision maker', () => {
  it('puts them into their care, and takes the limits of an earlier release away', async () => {
    const w = await world()
    const event = await w.event()
    const ids = await w.admissions(event.id, 2, { closesAt: new Date(Date.now() + 3_600_000) })
    await w.as('ivy').call(distributeSeats, { input: { admissionIds: ids, personId: w.person('tim') } })
    const tims = { commitment: 'held', holderId: w.person('tim'), stewardId: w.person('tim'), closesAt: null }
    expect(await seatsAsTheyStand(w, ids)).toMatchObject([tims, tims])
    expect(w.outbox()).toMatchObject([{ event: 'admission.distributed' }])
    expect(await w.lastAudit()).toMatchObject({
      function: 'admissions.distribute',
      witness: 'tos.tickets.assign',
      subjectLabel: '114 · row F · seat 1 and 1 more',
    })
  })

  it('refuses a person who could not hand them on, and somebody without the Box Office', async () => {
    const w = await world()
    const [id] = await timsSeats(w, 1)
    const give = (to: 'ned' | 'tess' | 'ivy') =>
      w.as('tim').call(distributeSeats, { input: { admissionIds: [id], personId: w.person(to) } })
    await expect(give('ned')).rejects.toMatchObject({
      code: 'invalid',
      message: 'Ned Abara has no role that may assign tickets, and could not hand them on',
    })
    await expect(give('tess')).rejects.toMatchObject({ code: 'invalid' })
    await give('ivy')
    await expect(give('ivy')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('gives none where one of them is not theirs to give', async () => {
    const w = await world()
    const event = await w.event()
    const mine = await timsSeats(w, 2, event.id)
    const [other] = await w.admissions(event.id, 1, { section: '2', ...inCareOf(w, 'ivy') })
    const input = { admissionIds: [...mine, other], personId: w.person('ivy') }
    await expect(w.as('tim').call(distributeSeats, { input })).rejects.toMatchObject({ code: 'not-found' })
    expect((await seatsAsTheyStand(w, mine)).map(({ holderId }) => holderId)).toEqual([
      w.person('tim'),
      w.person('tim'),
    ])
  })
})
