import { describe, expect, it } from 'vitest'
import { sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, engines, type World, world } from '../../../../test/world.ts'
import { scanCode } from './scan.ts'

behaviour(scanCode, {
  'a code': { ivy: 'allowed', sue: 'allowed', tim: 'permission', ned: 'permission', nobody: 'application' },
})

const firstCode = async (w: World) => {
  await sentOrder(w, {}, { method: 'pdf' })
  return (await w.as('ned').call('orders.wallet')).output.items[0].codes[0].code as string
}

describe.each(engines)('letting somebody in (%s)', (engine) => {
  it('works once: of many who show the same code at once one comes in', async () => {
    const w = await world(engine)
    const input = { code: await firstCode(w) }
    const shown = await Promise.all(Array.from({ length: 6 }, () => w.as('ivy').call(scanCode, { input })))
    const verdicts = shown.map(({ output }) => output.verdict).toSorted()
    expect(verdicts).toEqual(['used', 'used', 'used', 'used', 'used', 'valid'])
    const { output } = await w.as('ned').call('orders.wallet')
    expect(output.items[0].seats.filter(({ arrivedAt }: { arrivedAt: string }) => arrivedAt)).toHaveLength(1)
  })

  it('lets nobody in with a code that is not worth anything', async () => {
    const w = await world(engine)
    const { output } = await w.as('ivy').call(scanCode, { input: { code: 'x'.repeat(64) } })
    expect(output).toMatchObject({ verdict: 'not-valid', says: 'This code was not made here.' })
  })
})
