import { describe, expect, it } from 'vitest'
import { inFacilities, onHold, resolved } from '../../../../test/scenes/desk.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { listTickets } from './list.ts'

behaviour(listTickets, {
  'in general': {
    given: async () => '',
    tess: 'allowed',
    cleo: 'allowed',
    ned: 'allowed',
    gus: 'application',
    sue: 'application',
    nobody: 'licence',
  },
})

async function titles(w: World, handle: 'tess' | 'cleo' | 'ned', input: object = {}): Promise<string[]> {
  const { output } = await w.as(handle).call(listTickets, { input })
  expect(output.total).toBe(output.items.length)
  return output.items.map((ticket: { title: string }) => ticket.title)
}

describe.each(engines)('listing tickets (%s)', (engine) => {
  it('lists what each may see, and says who may not list at all', async () => {
    const w = await world(engine)
    await w.ticket({ title: 'desk' })
    await w.ticket({ title: 'of Ned', requestorId: w.person('ned'), creatorId: w.person('ned') })
    await w.ticket({ title: 'facilities', ...inFacilities(w) })
    await w.ticket({ title: 'archived', isArchived: true })
    await w.ticket({ title: 'template', isTemplate: true })
    expect((await titles(w, 'tess')).sort()).toEqual(['desk', 'of Ned'])
    expect((await titles(w, 'cleo')).sort()).toEqual(['desk', 'facilities'])
    await expect(w.as('gus').call(listTickets)).rejects.toMatchObject({ code: 'refused' })
  })

  it('narrows by view, class of status, application and words', async () => {
    const w = await world(engine)
    const group = { responsibleGroupId: w.ids.groups['Client Support'] }
    await w.ticket({ title: 'mine', responsibleId: w.person('tess') })
    await w.ticket({ title: 'done', responsibleId: w.person('tess'), ...resolved(w) })
    await w.ticket({ title: 'of my group', ...group, ...onHold(w) })
    await w.ticket({ title: 'of a colleague', ...group, responsibleId: w.person('edie') })
    const asked = await w.ticket({
      title: '100%_sure',
      creatorId: w.person('tess'),
      requestorId: w.person('ned'),
    })
    expect((await titles(w, 'tess', { view: 'mine' })).sort()).toEqual(['mine', 'of my group'])
    expect((await titles(w, 'tess', { view: 'mine', status: 'completed' })).sort()).toEqual(['done'])
    expect((await titles(w, 'tess', { view: 'unassigned' })).sort()).toEqual(['100%_sure', 'of my group'])
    expect(await titles(w, 'tess', { view: 'open' })).toHaveLength(4)
    expect(await titles(w, 'ned', { view: 'requested' })).toEqual(['100%_sure'])
    expect(await titles(w, 'tess', { view: 'requested' })).toEqual([])
    expect(await titles(w, 'tess', { status: 'on-hold' })).toEqual(['of my group'])
    expect(await titles(w, 'tess', { application: w.ids.applications.facilities })).toEqual([])
    expect(await titles(w, 'tess', { q: '0%_S' })).toEqual(['100%_sure'])
    expect(await titles(w, 'tess', { q: '%' })).toEqual(['100%_sure'])
    expect(await titles(w, 'tess', { q: 'ned ab' })).toEqual(['100%_sure'])
    expect(await titles(w, 'tess', { q: `#${asked.number}` })).toEqual(['100%_sure'])
    expect(await titles(w, 'tess', { q: '\\' })).toEqual([])
    const counts = (await w.as('tess').call('tickets.counts')).output
    expect(counts).toEqual({ mine: 2, unassigned: 2, open: 4, all: 5, requested: 0 })
  })

  it.each(['newest', 'oldest', 'updated', 'priority'] as const)(
    'pages through everything once, %s first, also where times are equal',
    async (sort) => {
      const w = await world(engine)
      const priorities = Object.values(w.ids.priorities)
      for (let made = 0; made < 11; made++)
        await w.ticket({
          title: `t${made}`,
          priorityId: priorities[made % 3],
          createdAt: `2026-01-0${1 + (made % 4)}T10:00:00.${made < 6 ? '123456' : '123457'}Z`,
          updatedAt: `2026-02-0${1 + (made % 2)}T10:00:00.000001Z`,
        })
      const whole = await titles(w, 'tess', { sort })
      const paged: string[] = []
      let cursor: string | null = null
      do {
        const input: object = { sort, limit: 3, ...(cursor ? { cursor } : {}) }
        const { output } = await w.as('tess').call(listTickets, { input })
        expect(output.total).toBe(11)
        paged.push(...output.items.map((ticket: { title: string }) => ticket.title))
        cursor = output.next
      } while (cursor)
      expect(paged).toEqual(whole)
      expect(new Set(paged).size).toBe(11)
    },
  )

  it('orders by priority, and among equals by who waits longest', async () => {
    const w = await world(engine)
    await w.ticket({ title: 'late', priorityId: w.ids.priorities.P1, createdAt: '2026-01-02T00:00:00Z' })
    await w.ticket({ title: 'minor', priorityId: w.ids.priorities.P4, createdAt: '2026-01-01T00:00:00Z' })
    await w.ticket({ title: 'early', priorityId: w.ids.priorities.P1, createdAt: '2026-01-01T00:00:00Z' })
    expect(await titles(w, 'tess', { sort: 'priority' })).toEqual(['early', 'late', 'minor'])
  })

  it('refuses a cursor that it did not give', async () => {
    const w = await world(engine)
    const forged = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url')
    const id = crypto.randomUUID()
    for (const cursor of [
      'nonsense',
      forged(['oldest', '2026-01-01 00:00:00+00', id]),
      forged(['newest', 'x', id]),
      forged({}),
    ])
      await expect(w.as('tess').call(listTickets, { input: { cursor } })).rejects.toMatchObject({
        code: 'invalid',
      })
  })
})
