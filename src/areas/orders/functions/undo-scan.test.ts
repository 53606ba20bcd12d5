import { describe, expect, it } from 'vitest'
import { inDays, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { undoScan } from './undo-scan.ts'

async function letIn(w: World) {
  const order = await sentOrder(w, { event: { startsAt: inDays(1 / 24) } }, { method: 'pdf' })
  const { output: wallet } = await w.as('ned').call('orders.wallet')
  const [{ code, admissionId }, other] = wallet.items[0].codes
  await w.as('ivy').call('orders.scan', { input: { code } })
  return { ...order, code, input: { admissionId }, other: { admissionId: other.admissionId } }
}

behaviour(undoScan, {
  'let in by Ivy': {
    given: letIn,
    ivy: 'allowed',
    sue: 'relation',
    tim: 'permission',
    ned: 'permission',
  },
  'nobody in': {
    given: (w) => sentOrder(w),
    ivy: 'relation',
  },
})

describe.each(engines)('taking back that somebody came in (%s)', (engine) => {
  it('makes the code good again, for whoever let them in', async () => {
    const w = await world(engine)
    const { id, code, input, other } = await letIn(w)
    const seen = (who: 'ivy' | 'sue') => w.as(who).call('orders.check-code', { input: { code } })
    expect((await seen('ivy')).output).toMatchObject({ verdict: 'used', letInByYou: true, ...input })
    expect((await seen('sue')).output).toMatchObject({ verdict: 'used', letInByYou: false })
    await expect(w.as('ivy').call(undoScan, { on: id, input: other })).rejects.toMatchObject({
      code: 'conflict',
    })
    await w.as('ivy').call(undoScan, { on: id, input })
    expect((await seen('ivy')).output).toMatchObject({ verdict: 'valid', arrivedAt: null })
  })
})
