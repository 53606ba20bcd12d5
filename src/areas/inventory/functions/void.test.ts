import { describe, expect, it } from 'vitest'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { voidAdmissions } from './void.ts'

const seat = async (w: World, overrides: Readonly<Record<string, unknown>> = {}, event: object = {}) =>
  (await w.admissions((await w.event({ ...event })).id, 1, overrides))[0] as string

behaviour(voidAdmissions, {
  'a public one': {
    given: (w) => seat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that somebody keeps': {
    given: (w) => seat(w, { commitment: 'held', holderId: w.person('tim') }),
    ivy: 'allowed',
  },
  'one that is ordered': {
    given: (w) => seat(w, { commitment: 'ordered', holderId: w.person('ned') }),
    ivy: 'state',
    sue: 'state',
  },
  'one that is sent': {
    given: (w) => seat(w, { commitment: 'ordered', holderId: w.person('ned'), custody: 'out' }),
    sue: 'state',
  },
  'one that went unused': { given: (w) => seat(w, { outcome: 'unused' }), ivy: 'allowed' },
  'one that is void': { given: (w) => seat(w, { outcome: 'void' }), ivy: 'state' },
  'one whose event is over': {
    given: (w) => seat(w, {}, { startsAt: new Date('2024-05-01T18:00:00Z'), status: 'over' }),
    ivy: 'allowed',
  },
})

describe('void', () => {
  it('takes all of them out of what can be asked for, says why, and tells', async () => {
    const w = await world()
    const event = await w.event()
    const admissionIds = await w.admissions(event.id, 3)
    const input = { admissionIds, reason: 'as agreed' }
    expect((await w.as('ivy').call(voidAdmissions, { input })).output).toEqual({
      count: 3,
      reason: 'as agreed',
    })
    const { output } = await w.as('ivy').call('inventory.list', { input: { outcome: 'void' } })
    expect(output.total).toBe(3)
    expect((await w.as('ned').call('inventory.list-open')).output.total).toBe(0)
    expect(await w.lastAudit()).toMatchObject({ function: 'inventory.void', witness: 'tos.inventory.load' })
    expect(w.outbox()).toMatchObject([{ event: 'admission.voided' }])
    await expect(w.as('ivy').call(voidAdmissions, { input })).rejects.toMatchObject({
      code: 'state-conflict',
    })
  })

  it('takes none where one of them is promised, and says what would help', async () => {
    const w = await world()
    const event = await w.event()
    const free = await w.admissions(event.id, 1)
    const taken = await w.admissions(event.id, 1, { section: 'Club 12' })
    await w.order({ event: event.id, admissions: taken })
    const input = { admissionIds: [...free, ...taken], reason: 'as agreed' }
    await expect(w.as('ivy').call(voidAdmissions, { input })).rejects.toThrow(/reclaim it first/)
    const { output } = await w.as('ivy').call('inventory.list', { input: { outcome: 'open' } })
    expect(output.total).toBe(2)
  })
})
