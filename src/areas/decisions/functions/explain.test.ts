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
