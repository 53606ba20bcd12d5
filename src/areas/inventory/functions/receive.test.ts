import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { receiveAdmission } from './receive.ts'

const seat = async (w: World, custody: string, more: object = {}) =>
  (await w.admissions((await w.event()).id, 1, { custody, ...more }))[0] as string

behaviour(receiveAdmission, {
  'one in transit': {
    given: (w) => seat(w, 'in-transit'),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  'one that is here already': { given: (w) => seat(w, 'on-hand'), ivy: 'state', sue: 'state' },
  'one in transit that is void': {
    given: (w) => seat(w, 'in-transit', { outcome: 'void' }),
    ivy: 'state',
    sue: 'state',
  },
  'one that is with its guest': { given: (w) => seat(w, 'delivered'), ivy: 'state' },
})

const receive = (w: World, admissionIds: readonly string[]) =>
  w.as('ivy').call(receiveAdmission, { input: { admissionIds } })

describe.each(engines)('receiving tickets (%s)', (engine) => {
  it('brings them in hand and notes when, in one act with one entry', async () => {
    const w = await world(engine)
    const ids = await w.admissions((await w.event()).id, 3, { custody: 'in-transit' })
    expect((await receive(w, ids)).output).toEqual({ received: 3 })
    const stored = await w.tx((tx) =>
      tx
        .selectFrom('admissions')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute(),
    )
    expect(stored.map(({ custody, version }) => [custody, version])).toEqual(Array(3).fill(['on-hand', 2]))
    expect(stored[0]?.receivedAt).toBeInstanceOf(Date)
    expect(await w.lastAudit()).toMatchObject({
      function: 'inventory.receive',
      outcome: 'done',
      witness: 'tos.inventory.load',
      subjectLabel: expect.stringContaining('and 2 more'),
    })
    expect(w.outbox()).toMatchObject([{ event: 'admission.received' }])
  })

  it('receives none where one of them is here already', async () => {
    const w = await world(engine)
    const event = await w.event()
    const [coming] = await w.admissions(event.id, 1, { custody: 'in-transit' })
    const [here] = await w.admissions(event.id, 1, { section: 'Club 12' })
    await expect(receive(w, [coming as string, here as string])).rejects.toMatchObject({
      code: 'state-conflict',
    })
    expect((await receive(w, [coming as string])).output).toEqual({ received: 1 })
    await expect(receive(w, [coming as string])).rejects.toMatchObject({ code: 'state-conflict' })
  })

  it('needs at least one, and knows each of them', async () => {
    const w = await world(engine)
    await expect(receive(w, [])).rejects.toMatchObject({ code: 'invalid' })
    await expect(receive(w, [crypto.randomUUID()])).rejects.toMatchObject({ code: 'not-found' })
  })
})
