import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { voidWithEvent } from './follow-event.ts'

behaviour(voidWithEvent, {
  'in general': {
    given: async () => '',
    clock: 'allowed',
    sue: 'permission',
    ivy: 'permission',
    gus: 'permission',
  },
})

describe('the admissions of a cancelled event', () => {
  it('become void but for those that were used, however often it is told', async () => {
    const w = await world()
    const { id } = await w.event({ status: 'cancelled' })
    await w.admissions(id, 2)
    await w.admissions(id, 1, { section: '9', outcome: 'donated' })
    const elsewhere = await w.event()
    await w.admissions(elsewhere.id, 1, { section: '10' })
    const told = () =>
      w.asItself().call(voidWithEvent, {
        input: {
          event: 'event.cancelled',
          entryId: crypto.randomUUID(),
          subjectKind: 'event',
          subjectId: id,
        },
      })
    expect((await told()).output).toMatchObject({ idle: false, changes: [{ after: '2 admissions' }] })
    expect((await told()).output).toMatchObject({ idle: true })
    const seats = await w.tx((tx) =>
      tx.selectFrom('admissions').select(['section', 'outcome']).orderBy('section').execute(),
    )
    expect(seats.map(({ section, outcome }) => [section, outcome])).toEqual([
      ['10', null],
      ['114', 'void'],
      ['114', 'void'],
      ['9', 'donated'],
    ])
  })

  it('stay as they are where the event takes place after all', async () => {
    const w = await world()
    const { id } = await w.event()
    await w.admissions(id, 1)
    const { output } = await w.asItself().call(voidWithEvent, {
      input: { event: 'event.cancelled', entryId: crypto.randomUUID(), subjectKind: 'event', subjectId: id },
    })
    expect(output.idle).toBe(true)
  })
})
