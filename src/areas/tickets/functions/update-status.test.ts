import { describe, expect, it } from 'vitest'
import { onHold, resolved } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { updateTicketStatus } from './update-status.ts'

/** Takes one permission away from the role of Edie. */
const without = async (w: World, permission: string) => {
  const kept = ['tickets.edit-all', 'tickets.update-all'].filter((one) => one !== permission)
  await w.tx((tx) =>
    tx
      .updateTable('roles')
      .set({ permissions: kept })
      .where('id', '=', w.ids.roles['Desk lead'] as string)
      .execute(),
  )
}

behaviour(updateTicketStatus, {
  'a ticket that nobody holds': {
    given: (w) => w.ticket(),
    edie: 'allowed',
    tess: 'permission',
    ada: 'permission',
    gus: 'permission',
    cleo: 'licence',
  },
  'one that they hold': {
    given: (w) => w.ticket({ responsibleId: w.person('tess') }),
    tess: 'allowed',
    rhea: 'permission',
  },
  'one that they hold, without "edit own"': {
    given: (w) => w.ticket({ responsibleId: w.person('rex') }),
    rex: 'permission',
  },
  'one that they review': { given: (w) => w.ticket({ typeId: w.ids.types.Printing }), rex: 'allowed' },
  'a completed one': { given: (w) => w.ticket(resolved(w)), edie: 'allowed' },
  'one converted to a task that is open': {
    given: (w) => w.ticket({ isConverted: true, convertedTaskComplete: false }),
    edie: 'state',
  },
  'one converted to a task that is complete': {
    given: (w) => w.ticket({ isConverted: true, convertedTaskComplete: true }),
    edie: 'allowed',
  },
  'a template': { given: (w) => w.ticket({ isTemplate: true }), edie: 'state' },
  'an archived one': { given: (w) => w.ticket({ isArchived: true }), edie: 'state' },
})

describe('"update all" and "edit all" (ruling 4)', () => {
  it.each(['tickets.edit-all', 'tickets.update-all'])(
    'are needed both: %s is not left out',
    async (permission) => {
      const w = await world()
      await without(w, permission)
      const { id } = await w.ticket()
      await expect(
        w.as('edie').call(updateTicketStatus, { on: id, input: { statusId: w.ids.statuses.Resolved } }),
      ).rejects.toMatchObject({ code: 'refused', details: { layer: 'permission' } })
    },
  )
})

describe.each(engines)('updating the status (%s)', (engine) => {
  it('closes, reopens, and keeps the first time of closing', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    const become = async (status: string) => {
      await w.as('edie').call(updateTicketStatus, { on: id, input: { statusId: w.ids.statuses[status] } })
      return (await w.as('edie').call('tickets.view', { on: id })).output
    }
    const done = await become('Resolved')
    expect(done).toMatchObject({
      statusName: 'Resolved',
      statusClass: 'completed',
      closedAt: expect.any(String),
    })
    expect((await become('Cancelled')).closedAt).toBe(done.closedAt)
    const again = await become('In process')
    expect(again).toMatchObject({ statusClass: 'in-process', closedAt: null, version: 4 })
    expect(again.feed.at(-1)).toMatchObject({
      kind: 'status',
      changes: [{ field: 'Status', before: 'Cancelled', after: 'In process' }],
    })
  })

  it('puts on hold until a day, and forgets the day when it goes on', async () => {
    const w = await world(engine)
    const { id } = await w.ticket()
    const goesOffHoldAt = new Date(Date.now() + 86_400_000).toISOString()
    const update = (input: object) => w.as('edie').call(updateTicketStatus, { on: id, input })
    const hold = { statusId: w.ids.statuses['On hold'] }
    await update({ ...hold, goesOffHoldAt, comment: 'Waiting for the part.' })
    const held = (await w.as('edie').call('tickets.view', { on: id })).output
    expect(held).toMatchObject({ goesOffHoldAt, feed: [{ body: 'Waiting for the part.', isPrivate: false }] })
    await update({ statusId: w.ids.statuses['In process'] })
    expect((await w.as('edie').call('tickets.view', { on: id })).output.goesOffHoldAt).toBeNull()
  })

  it('refuses a status of elsewhere, the same again, and days that make no sense', async () => {
    const w = await world(engine)
    const { id } = await w.ticket(onHold(w))
    const refused = (input: object) =>
      expect(w.as('edie').call(updateTicketStatus, { on: id, input })).rejects.toMatchObject({
        code: 'invalid',
      })
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    await refused({ statusId: w.ids.statuses['facilities/Resolved'] })
    await refused({ statusId: w.ids.statuses['On hold'] })
    await refused({ statusId: w.ids.statuses.Resolved, goesOffHoldAt: tomorrow })
    await refused({ statusId: w.ids.statuses['On hold'], goesOffHoldAt: '2020-01-01T00:00:00Z' })
  })
})
