import { describe, expect, it } from 'vitest'
import { behaviour, world } from '../../../../test/world.ts'
import { listAudit } from './list.ts'

behaviour(listAudit, {
  'reading the trail': {
    gus: 'allowed',
    ada: 'admin',
    tess: 'admin',
    sue: 'admin',
    cleo: 'admin',
    nobody: 'admin',
  },
})

describe('audit.list', () => {
  it('shows what was done and refused, by whom and by which row, newest first, page by page', async () => {
    const w = await world()
    const ticket = await w.ticket()
    await w
      .as('rhea')
      .call('tickets.take', { on: ticket.id })
      .catch(() => null)
    await w.as('tess').call('tickets.take', { on: ticket.id })
    const first = (await w.as('gus').call(listAudit, { input: { subject: ticket.id, limit: 1 } })).output
    expect(first).toMatchObject({
      total: 2,
      items: [
        {
          outcome: 'done',
          actor: { name: 'Tess Lindqvist' },
          function: 'tickets.take',
          witness: 'tdx.work.take',
          subjectId: ticket.id,
          says: `Tess Lindqvist took #${ticket.number}`,
        },
      ],
    })
    const second = (
      await w.as('gus').call(listAudit, { input: { subject: ticket.id, limit: 1, cursor: first.next } })
    ).output
    expect(second.items).toMatchObject([
      { outcome: 'refused', actor: { name: 'Rhea Okafor' }, witness: null },
    ])
  })

  it('refuses a cursor that is not its own', async () => {
    const w = await world()
    await expect(w.as('gus').call(listAudit, { input: { cursor: 'bm9uc2Vuc2U' } })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
