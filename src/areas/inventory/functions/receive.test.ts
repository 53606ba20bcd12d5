import { describe, expect, it } from 'vitest'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { receiveAdmission } from './receive.ts'

const seat = async (w: World, custody: string) =>
  (await w.admissions((await w.event()).id, 1, { custody }))[0] as string

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
  'one that is with its guest': { given: (w) => seat(w, 'delivered'), ivy: 'state' },
})

describe.each(engines)('receiving a ticket (%s)', (engine) => {
  it('brings it in hand and notes when', async () => {
    const w = await world(engine)
    const id = await seat(w, 'in-transit')
    const { output } = await w.as('ivy').call(receiveAdmission, { on: id })
    expect(output).toEqual({ id, version: 2, custody: 'on-hand' })
    const stored = await w.tx((tx) =>
      tx.selectFrom('admissions').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect(stored.receivedAt).toBeInstanceOf(Date)
    expect(await w.lastAudit()).toMatchObject({
      function: 'inventory.receive',
      outcome: 'done',
      witness: 'tos.inventory.load',
      before: { custody: 'in-transit' },
      after: { custody: 'on-hand' },
    })
    expect(w.outbox()).toMatchObject([{ event: 'admission.received' }])
  })

  it('happens once', async () => {
    const w = await world(engine)
    const id = await seat(w, 'in-transit')
    await w.as('ivy').call(receiveAdmission, { on: id })
    await expect(w.as('ivy').call(receiveAdmission, { on: id })).rejects.toMatchObject({
      code: 'state-conflict',
    })
  })
})
