import { describe, expect, it } from 'vitest'
import { addresses, draft, emailOf, interest, opened } from '../../../../test/scenes/survey.ts'
import { behaviour, type World, world } from '../../../../test/world.ts'
import { openSurvey } from './open.ts'

behaviour(openSurvey, {
  'a survey of Tim': {
    given: (w) => draft(w, 'tim'),
    tim: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    ned: 'permission',
    gus: 'application',
  },
  'a survey of Ivy': { given: (w) => draft(w, 'ivy'), ivy: 'allowed', sue: 'allowed', tim: 'permission' },
  'one that is open': { given: (w) => opened(w, 'tim'), tim: 'state', sue: 'state' },
})

const refusedAt = (w: World, id: string, input: object) =>
  w
    .as('tim')
    .call(openSurvey, { on: id, input })
    .then(
      () => null,
      (error) => error.details.errors[0].path,
    )

describe('opening a survey', () => {
  it('writes to everybody with the Box Office who is active, once', async () => {
    const w = await world()
    const id = await draft(w, 'tim')
    const { output } = await w.as('tim').call(openSurvey, { on: id, input: { who: 'everybody' } })
    expect(output).toMatchObject({ state: 'open', invited: 5 })
    expect(await addresses(w)).toEqual([])
    await w.react()
    expect(await addresses(w)).toHaveLength(5)
    await w.strike('minute')
    expect(await addresses(w)).toHaveLength(5)
    expect((await w.as('tim').call('surveys.results', { on: id })).output).toMatchObject({
      invited: 5,
      sent: 5,
    })
  })

  it('asks departments, owners of orders, and guests with an address', async () => {
    const w = await world()
    const event = await w.event()
    const order = await w.order({
      event: event.id,
      admissions: await w.admissions(event.id, 2),
      state: 'completed',
    })
    await w.order({
      event: event.id,
      admissions: await w.admissions(event.id, 1, { section: '9' }),
      state: 'denied',
      ownerId: w.person('ivy'),
    })
    await w.tx(async (tx) => {
      const accountId = crypto.randomUUID()
      await tx.insertInto('accounts').values({ orgId: w.orgId, id: accountId, name: 'Sales' }).execute()
      await tx
        .updateTable('people')
        .set({ defaultAccountId: accountId })
        .where('id', '=', w.person('mona'))
        .execute()
      const guest = { orgId: w.orgId, orderId: order.id, kind: 'contact' as const }
      await tx
        .insertInto('orderGuests')
        .values([
          { ...guest, id: crypto.randomUUID(), position: 0, name: 'Ana Ruiz', email: 'ana@delta.example' },
          { ...guest, id: crypto.randomUUID(), position: 1, name: 'Ben Oyelaran' },
        ])
        .execute()
    })
    const sales = await w.tx((tx) =>
      tx.selectFrom('accounts').where('name', '=', 'Sales').select('id').executeTakeFirstOrThrow(),
    )
    const asked = async (input: object) => {
      const id = await draft(w, 'sue', { event: event.id })
      await w.as('sue').call(openSurvey, { on: id, input })
      return w.tx((tx) =>
        tx
          .selectFrom('surveyInvitations')
          .where('surveyId', '=', id)
          .select(['name', 'email', 'personId'])
          .execute(),
      )
    }
    expect(await asked({ who: 'departments', accountIds: [sales.id] })).toMatchObject([
      { personId: w.person('mona') },
    ])
    expect(await asked({ who: 'owners' })).toMatchObject([{ email: await emailOf(w, 'ned') }])
    expect(await asked({ who: 'guests' })).toMatchObject([
      { name: 'Ana Ruiz', email: 'ana@delta.example', personId: null },
    ])
  })

  it('says what is missing before it asks anybody', async () => {
    const w = await world()
    const event = await w.event()
    expect(await refusedAt(w, await draft(w, 'tim', { questions: [] }), { who: 'everybody' })).toBe(
      '/questions',
    )
    expect(await refusedAt(w, await draft(w, 'tim'), { who: 'departments' })).toBe('/accountIds')
    expect(await refusedAt(w, await draft(w, 'tim'), { who: 'owners' })).toBe('/who')
    expect(await refusedAt(w, await draft(w, 'tim', { event: event.id }), { who: 'guests' })).toBe('/who')
    expect(await refusedAt(w, await draft(w, 'tim'), { who: 'everybody', sendOn: 'day-after' })).toBe(
      '/sendOn',
    )
    const poll = { kind: 'interest', questions: interest }
    expect(await refusedAt(w, await draft(w, 'tim', poll), { who: 'everybody' })).toBe('/event')
    const late = await draft(w, 'tim', { ...poll, event: event.id })
    expect(await refusedAt(w, late, { who: 'everybody', sendOn: 'day-after' })).toBe('/sendOn')
    const mute = await draft(w, 'tim', { kind: 'interest', event: event.id })
    expect(await refusedAt(w, mute, { who: 'everybody' })).toBe('/questions')
  })
})
