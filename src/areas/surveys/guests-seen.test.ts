import { describe, expect, it } from 'vitest'
import { addresses, draft, tokenFor } from '../../../test/scenes/survey.ts'
import { type World, world } from '../../../test/world.ts'

const guest = (name: string) => ({ name, kind: 'contact', email: `${name.toLowerCase()}@guests.example` })

/** Ned brings Ada, whom Tim may not know of; Tim brings Bob. */
async function scene() {
  const w = await world()
  const event = await w.event()
  for (const [who, name] of [
    ['ned', 'Ada'],
    ['tim', 'Bob'],
  ] as const) {
    const admissions = await w.admissions(event.id, 1, { section: name })
    const order = await w.order({
      event: event.id,
      admissions,
      ownerId: w.person(who),
      state: 'completed',
    })
    const { name: said, email, kind } = guest(name)
    const row = {
      orgId: w.orgId,
      id: crypto.randomUUID(),
      orderId: order.id,
      position: 0,
      name: said,
      email,
      kind,
    }
    await w.tx((tx) =>
      tx
        .insertInto('orderGuests')
        .values(row as never)
        .execute(),
    )
  }
  return { w, id: await draft(w, 'tim', { event: event.id }), event }
}

const asked = { who: 'guests' }
const reach = async (w: World, who: 'tim' | 'sue', on: string) =>
  (await w.as(who).call('surveys.reach', { on, input: asked })).output.people

describe('guests of orders that one may not see', () => {
  it('are not counted, nor asked', async () => {
    const { w, id } = await scene()
    expect([await reach(w, 'tim', id), await reach(w, 'sue', id)]).toEqual([1, 2])
    expect((await w.as('tim').call('surveys.open', { on: id, input: asked })).output.invited).toBe(1)
    await w.react()
    expect(await addresses(w)).toEqual(['bob@guests.example'])
  })

  it('are not asked the day after either', async () => {
    const { w, id, event } = await scene()
    await w.as('tim').call('surveys.open', { on: id, input: { ...asked, sendOn: 'day-after' } })
    const startsAt = new Date(Date.now() - 3 * 24 * 3_600_000)
    await w.tx((tx) => tx.updateTable('events').set({ startsAt }).where('id', '=', event.id).execute())
    await w.strike('minute')
    expect(await addresses(w)).toEqual(['bob@guests.example'])
  })

  it('are not in the results that another reach brought in', async () => {
    const { w, id } = await scene()
    await w.as('sue').call('surveys.open', { on: id, input: asked })
    await w.react()
    for (const { email } of [guest('Ada'), guest('Bob')]) {
      const token = await tokenFor(w, email)
      const { version } = (await w.asItself().call('surveys.ask', { input: { token } })).output
      await w.asItself().call('surveys.answer', { input: { token, version, answers: [5, null, null, null] } })
    }
    const results = async (who: 'tim' | 'sue') => {
      const { output } = await w.as(who).call('surveys.results', { on: id })
      const file = await w.as(who).call('surveys.export', { on: id })
      const text = Buffer.from(file.output.base64, 'base64').toString()
      return [output.invited, output.answered, text.includes('Ada'), text.includes('Bob')]
    }
    expect(await results('sue')).toEqual([2, 2, true, true])
    expect(await results('tim')).toEqual([1, 1, false, true])
  })
})
