import { describe, expect, it } from 'vitest'
import { behaviour, rules, type World, world } from '../../../../test/world.ts'
import { kinds } from '../kinds.ts'
import { tellPeople } from './tell.ts'

behaviour(tellPeople, {
  'telling people': {
    clock: 'allowed',
    sue: 'permission',
    ned: 'permission',
    gus: 'permission',
    nobody: 'permission',
  },
})

const told = (w: World) =>
  w.tx((tx) =>
    tx
      .selectFrom('notifications')
      .innerJoin('people', 'people.id', 'notifications.personId')
      .select(['people.handle', 'kind', 'notifications.title', 'body', 'path', 'inApp'])
      .orderBy('people.handle')
      .orderBy('kind')
      .execute(),
  )
const whoHeard = async (w: World, kind: string) =>
  (await told(w)).filter((one) => one.kind === kind).map(({ handle }) => handle)
const mails = (w: World) =>
  w.tx((tx) => tx.selectFrom('mails').select(['kind', 'toAddress', 'subject', 'body']).execute())
const change = (w: World, handle: 'mona' | 'sue' | 'ned', set: object) =>
  w.tx((tx) => tx.updateTable('people').set(set).where('id', '=', w.person(handle)).execute())

async function placed(w: World, as: 'ned' | 'tim' = 'ned') {
  const event = await w.event()
  await w.admissions(event.id, 4)
  const { output } = await w
    .as(as)
    .call('orders.place', { input: { eventId: event.id, quantity: 2, purpose: 'client' } })
  await w.react()
  return { event, id: output.id as string }
}

describe('telling people', () => {
  it('tells the manager of an order that waits for them, in the app and by mail', async () => {
    const w = await world()
    await placed(w)
    expect(await told(w)).toMatchObject([
      {
        handle: 'mona',
        kind: 'order.awaits-you',
        title: 'Ned Abara asks for 2 seats: Harbour City v Northgate',
        path: '/approvals',
        inApp: true,
      },
    ])
    // The order writes this mail itself, with links to decide by; there is no second one.
    expect(await mails(w)).toMatchObject([{ kind: 'order.awaits-you', toAddress: 'mona@harbour.example' }])
  })

  it('tells the owner what became of it, and nobody what they did themselves', async () => {
    const w = await world()
    const { id } = await placed(w)
    await w.as('mona').call('orders.approve', { on: id, input: { note: 'Enjoy\nhttps://evil.example' } })
    await w.react()
    expect(await whoHeard(w, 'order.approved')).toEqual(['ned'])
    expect(await whoHeard(w, 'order.to-fulfil')).toEqual(['ivy', 'sue'])
    const mail = (await mails(w)).find(({ kind }) => kind === 'order.approved')
    expect(mail?.body).toContain('> Enjoy\n> https://evil.example')
    expect(mail?.body).toContain(`Open the order: {{base}}/orders/${id}`)
  })

  it('tells nobody twice, however often an event is delivered', async () => {
    const w = await world()
    const { id } = await placed(w)
    await w.as('mona').call('orders.deny', { on: id, input: { note: 'Not this time' } })
    await w.react()
    const event = w.outbox().find((one) => one.event === 'order.denied')
    const again = { event: 'order.denied', entryId: event?.entryId, subjectKind: 'order', subjectId: id }
    const before = [await told(w), await mails(w)]
    const { output } = await w.asItself().call(tellPeople, { input: again })
    expect(output).toEqual({ told: 0, idle: true })
    expect([await told(w), await mails(w)]).toEqual(before)
  })

  it('asks the holders where there is no manager, or one who is blocked', async () => {
    const w = await world()
    await change(w, 'ned', { managerId: null })
    await placed(w)
    expect(await whoHeard(w, 'order.awaits-you')).toEqual(['sue'])
    const other = await world()
    await change(other, 'mona', { status: 'blocked' })
    await placed(other)
    expect(await whoHeard(other, 'order.awaits-you')).toEqual(['sue'])
  })

  it('tells only whom the rules let know, whoever the data name', async () => {
    const w = await world()
    // Tess has no Box Office: as a manager she may neither see nor decide.
    await change(w, 'ned', { managerId: w.person('tess') })
    await placed(w)
    expect(await whoHeard(w, 'order.awaits-you')).toEqual(['sue'])
  })

  it('tells as each person chose, and always what cannot be switched off', async () => {
    const w = await world()
    await w.as('mona').call('notifications.set-preferences', {
      input: { preferences: [{ kind: 'order.awaits-you', inApp: true, mail: false }] },
    })
    await w.as('ned').call('notifications.set-preferences', {
      input: {
        preferences: [{ kind: 'order.approved', inApp: false, mail: true }],
      },
    })
    const { id } = await placed(w)
    await w.as('mona').call('orders.approve', { on: id })
    await w.react()
    expect((await mails(w)).map(({ kind }) => kind)).toEqual(['order.approved'])
    expect((await w.as('ned').call('notifications.count')).output).toEqual({ unread: 0 })
    expect((await w.as('mona').call('notifications.count')).output).toEqual({ unread: 1 })
  })

  it('tells somebody without an address in the app alone', async () => {
    const w = await world()
    await change(w, 'mona', { email: '' })
    await placed(w)
    expect(await whoHeard(w, 'order.awaits-you')).toEqual(['mona'])
    expect(await mails(w)).toEqual([])
  })

  it.each([
    ['no date', {}, 'is not known yet'],
    ['another', { day: '2031-05-04', clock: '19:30' }, 'is Sunday, 4 May 2031 at 19:30'],
  ])('tells those who ordered that an event is postponed to %s', async (_to, when, says) => {
    const w = await world()
    const event = await w.event()
    await w.order({ event: event.id })
    await w.as('sue').call('events.postpone', { on: event.id, input: { ...when, reason: 'Rain' } })
    await w.react()
    const [note] = (await told(w)).filter(({ kind }) => kind === 'event.postponed')
    expect(note?.title).toMatch(/^Postponed: /)
    expect(note?.body).toContain(`Its new date ${says}`)
  })

  it('tells those who ordered that an event is cancelled, whether their order has ended by then or not', async () => {
    const w = await world()
    const event = await w.event()
    await w.order({ event: event.id })
    await w.order({ event: event.id, ownerId: w.person('tim'), state: 'cancelled', updatedAt: new Date(0) })
    await w.order({ event: event.id, ownerId: w.person('mona'), state: 'pending-delivery' })
    await w.as('sue').call('events.cancel', { on: event.id, input: { reason: 'The hall is closed' } })
    await w.react()
    expect(await whoHeard(w, 'event.cancelled')).toEqual(['mona', 'ned'])
  })

  it('tells whoever gets seats, and whoever loses them', async () => {
    const w = await world()
    const event = await w.event()
    const admissionIds = await w.admissions(event.id, 2)
    await w.as('ivy').call('admissions.assign', { input: { admissionIds, personId: w.person('ned') } })
    await w.react()
    expect(await whoHeard(w, 'admission.assigned')).toEqual(['ned'])
    await w.as('ivy').call('admissions.reclaim', {
      input: { admissionIds, to: 'person', personId: w.person('tim') },
    })
    await w.react()
    expect(await whoHeard(w, 'admission.reclaimed')).toEqual(['ned'])
    expect(await whoHeard(w, 'admission.assigned')).toEqual(['ned', 'tim'])
  })

  it('leaves no entry where nobody is told', async () => {
    const w = await world()
    const ticket = await w.ticket()
    await w.as('tess').call('tickets.take', { on: ticket.id })
    await w.react()
    expect((await w.lastAudit())?.function).toBe('tickets.take')
    const unknown = { event: 'x.happened', entryId: crypto.randomUUID() }
    const { output } = await w.asItself().call(tellPeople, { input: unknown })
    expect(output).toEqual({ told: 0, idle: true })
  })
})

describe('the kinds', () => {
  const filledIn = [
    'ending',
    'id',
    'subject',
    'state',
    'actor',
    'order',
    'event',
    'owner',
    'seats',
    'newDay',
    'corrected',
  ]
  it('have words that can be filled in, and ids of their own', () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
    const open = kinds.flatMap((kind) =>
      [kind.subject, kind.says, kind.path].flatMap((text) =>
        [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
      ),
    )
    expect(open.filter((name) => !filledIn.includes(name))).toEqual([])
  })

  it('name functions that exist, where they ask for more than seeing', () => {
    const asked = kinds.flatMap(({ may }) => (may === undefined ? [] : [may]))
    expect(asked.filter((id) => !rules.function(id))).toEqual([])
  })
})

describe('telling of orders that an event ended', () => {
  const waiting = async (w: World) => {
    const order = await w.order()
    await w.stores((stores) => stores.orders.beginApproval(order.id, new Date()))
    return order
  }
  const begins = (w: World, eventId: string) =>
    w.tx((tx) =>
      tx
        .updateTable('events')
        .set({ startsAt: new Date(Date.now() - 60_000) })
        .where('id', '=', eventId)
        .execute(),
    )
  const sweep = async (w: World) => {
    await w.strike('minute')
    await w.react()
  }

  it('says to its owner whose turn it was', async () => {
    const w = await world()
    const { eventId } = await waiting(w)
    const approved = await w.order({ event: eventId, quantity: 2 })
    await w.stores((stores) => stores.orders.beginApproval(approved.id, new Date()))
    await w.as('mona').call('orders.approve', { on: approved.id })
    await w.order({ event: eventId, state: 'draft', admissions: [] })
    await w.react()
    await w.tx((tx) => tx.deleteFrom('notifications').execute())
    await begins(w, eventId)
    await sweep(w)
    const said = await w.tx((tx) =>
      tx.selectFrom('notifications').select('body').where('kind', '=', 'order.expired').execute(),
    )
    expect(said.map(({ body }) => body.replace(/#\d+/, '#')).sort()).toEqual([
      'Nobody decided about your order # before Harbour City v Northgate began, and it has ended.',
      'You began request # and did not place it before Harbour City v Northgate began. It has ended; nothing was held for it.',
      'Your order # was approved, but its guests were not named before Harbour City v Northgate began. It has ended.',
    ])
  })

  it('tells its owner, and whoever it waited for', async () => {
    const w = await world()
    const { eventId } = await waiting(w)
    await begins(w, eventId)
    await sweep(w)
    expect(await told(w)).toMatchObject([
      {
        handle: 'mona',
        kind: 'order.unanswered',
        title: 'Nobody answered Ned Abara: Harbour City v Northgate',
      },
      { handle: 'ned', kind: 'order.expired', title: 'Ended: Harbour City v Northgate' },
    ])
    expect((await mails(w)).map(({ kind, toAddress }) => [kind, toAddress]).sort()).toEqual([
      ['order.expired', 'ned@harbour.example'],
      ['order.unanswered', 'mona@harbour.example'],
    ])
  })

  it('tells nobody whose word was given, and of each order once', async () => {
    const w = await world()
    const first = await waiting(w)
    await w.as('mona').call('orders.approve', { on: first.id })
    await w.react()
    await w.tx((tx) => tx.deleteFrom('notifications').execute())
    const second = await waiting(w)
    for (const { eventId } of [first, second]) {
      await begins(w, eventId)
      await sweep(w)
    }
    expect(await whoHeard(w, 'order.expired')).toEqual(['ned', 'ned'])
    expect(await whoHeard(w, 'order.unanswered')).toEqual(['mona'])
  })
})
