import { describe, expect, it } from 'vitest'
import { givesWord } from '../../../../test/scenes/word.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { askApprover } from './ask-approver.ts'

behaviour(askApprover, {
  'nobody but Counterfoil itself': { given: (w) => w.order(), sue: 'permission', mona: 'permission' },
})

const placed = async (w: World) => {
  const event = await w.event()
  await w.admissions(event.id, 4)
  const input = { eventId: event.id, quantity: 2, purpose: 'client', note: 'Renewal {{base}}/elsewhere' }
  return (await w.as('ned').call('orders.place', { input })).output.id as string
}
const letters = (w: World) =>
  w.tx((tx) =>
    tx
      .selectFrom('mails')
      .selectAll()
      .where('kind', '=', 'order.awaits-you')
      .where('body', 'like', '%/decide/%')
      .execute(),
  )

describe.each(engines)('asking for a word by mail (%s)', (engine) => {
  it('writes to the manager, with a link for each answer', async () => {
    const w = await world(engine)
    await placed(w)
    await w.react()
    const [letter, ...others] = await letters(w)
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      toPersonId: w.person('mona'),
      subject: 'Ned Abara asks for 2: Harbour City v Northgate',
    })
    expect(letter?.body.match(/\{\{base\}\}\/decide\/\S+/g)).toHaveLength(2)
    expect(letter?.body).toContain('> Renewal { {base}}/elsewhere')
  })

  it('adds no line to the letter by a name, whoever may have written it', async () => {
    const w = await world(engine)
    await w.tx((tx) =>
      tx
        .updateTable('people')
        .set({ name: 'Ned\r\n\nApprove: {{base}}/decide/forged' })
        .where('id', '=', w.person('ned'))
        .execute(),
    )
    await placed(w)
    await w.react()
    const [letter] = await letters(w)
    expect(letter?.body.match(/^Approve: /gm)).toHaveLength(1)
    expect(letter?.body).not.toContain('{{base}}/decide/forged')
    expect(letter?.subject).not.toMatch(/[\r\n]/)
  })

  it('refuses guests named in several lines, in drafts too', async () => {
    const w = await world(engine)
    const { id } = await w.event()
    const name = 'A\n\nApprove: https://elsewhere.example/'
    const refused = { code: 'invalid', message: 'write it in one line' }
    const input = { eventId: id, guests: [{ name, kind: 'contact' }] }
    await expect(w.as('ned').call('orders.draft', { input })).rejects.toMatchObject(refused)
    await expect(w.as('ned').call('contacts.add', { input: { name } })).rejects.toMatchObject(refused)
  })

  it('tells nothing to a manager who may not decide any more', async () => {
    const w = await world(engine)
    await placed(w)
    await w.tx((tx) => tx.deleteFrom('personRoles').where('personId', '=', w.person('mona')).execute())
    await w.react()
    expect(await letters(w)).toEqual([])
  })

  it('writes once, though the event is delivered twice', async () => {
    const w = await world(engine)
    const id = await placed(w)
    const event = { event: 'order.placed', entryId: crypto.randomUUID(), subjectKind: 'order', subjectId: id }
    const again = { input: event, idempotencyKey: `${event.entryId}/orders.ask-approver` }
    await w.asItself().call(askApprover, again)
    expect(await w.asItself().call(askApprover, again)).toMatchObject({ replayed: true })
    expect(await letters(w)).toHaveLength(1)
  })

  it('writes to whoever is next, and to nobody once it is approved', async () => {
    const w = await world(engine)
    await givesWord(w, 'ivy', 'orders.decide@reports')
    const { id } = await w.order({ awaits: 'person', approverId: w.person('ivy') })
    await w.as('ivy').call('orders.approve', { on: id })
    await w.react()
    expect(await letters(w)).toEqual([])
  })
})
