import { describe, expect, it } from 'vitest'
import { world } from '../../../../test/world.ts'

describe('decisions.explain: everybody who is signed in may ask about themselves', () => {
  it('tells the ladder, what would change it, and who could', async () => {
    const w = await world()
    const ticket = await w.ticket({ responsibleGroupId: w.ids.groups['Client Support'] })
    const { output } = await w
      .as('rhea')
      .call('decisions.explain', { input: { function: 'tickets.take', subject: ticket.id } })
    expect(output).toMatchObject({
      allowed: false,
      heading: 'You cannot take ownership of this ticket yet',
      subject: { id: ticket.id },
    })
    const verdicts = Object.fromEntries(
      output.layers.map((rung: { layer: string; verdict: string }) => [rung.layer, rung.verdict]),
    )
    expect(verdicts).toEqual({
      licence: 'passed',
      application: 'passed',
      permission: 'blocked',
      state: 'blocked',
    })
    const [first] = output.unlock
    expect(first.atoms.toSorted()).toEqual([
      'not ticket.of-another-group',
      'permission:tickets.take-unassigned',
    ])
    expect(first.who).toContainEqual({
      name: 'Ada Quist',
      how: 'administrator of the application',
      step: first.atoms.indexOf('permission:tickets.take-unassigned'),
    })
  })

  it('names the colleague whose own act would do it', async () => {
    const w = await world()
    const ticket = await w.ticket({ typeId: w.ids.types.Printing })
    const { output } = await w
      .as('rhea')
      .call('decisions.explain', { input: { function: 'tickets.edit', subject: ticket.id } })
    const byAssigning = output.unlock.find((set: { atoms: string[] }) =>
      set.atoms.includes('ticket.responsible'),
    )
    expect(byAssigning.who.map((one: { name: string }) => one.name)).toContain('Rex Adeyemi')
  })

  it('says what a narrow role does allow, where the record is not one of those', async () => {
    const w = await world()
    const [here] = await w.admissions((await w.event()).id, 1)
    const explain = { input: { function: 'inventory.edit', subject: here } }
    expect((await w.as('ivy').call('decisions.explain', explain)).output.summary).toBe(
      'Your role may edit inventory (“In Transit” tickets only), and the admission is no longer in transit. ' +
        'You need a role that may edit inventory.',
    )
  })

  it('names those who could by way of another thing, such as the order of a seat', async () => {
    const w = await world()
    const [away] = await w.admissions((await w.event()).id, 1, {
      commitment: 'ordered',
      custody: 'delivered',
    })
    const explain = { input: { function: 'admissions.reclaim', subject: away } }
    const { output } = await w.as('sue').call('decisions.explain', explain)
    const own = (await w.as('ivy').call('decisions.explain', explain)).output
    expect(output.summary).toBe(
      'The admission is sent or delivered: whoever fulfils its order records its return first.',
    )
    expect(output.unlock[0].who).toContainEqual({
      name: 'Ivy Tan',
      how: 'take delivered tickets back: their role may fulfil orders',
      step: 0,
    })
    expect(own.unlock[0].who).toContainEqual(expect.objectContaining({ name: 'You' }))
  })

  it('says by which row one may', async () => {
    const w = await world()
    const ticket = await w.ticket()
    const { output } = await w
      .as('tess')
      .call('decisions.explain', { input: { function: 'tickets.take', subject: ticket.id } })
    expect(output).toMatchObject({
      allowed: true,
      summary: '',
      unlock: [],
      rows: [{ id: 'tdx.work.take', verdict: 'passed' }],
    })
  })

  it('does not speak of a thing that the asker may not view', async () => {
    const w = await world()
    const ticket = await w.ticket({ requestorId: w.person('ned'), creatorId: w.person('ned') })
    const asked = { input: { function: 'tickets.take', subject: ticket.id } }
    await expect(w.as('cleo').call('decisions.explain', asked)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a function that is not there by name', async () => {
    const w = await world()
    await expect(
      w.as('tess').call('decisions.explain', { input: { function: 'tickets.fly' } }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})
