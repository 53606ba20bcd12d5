import { describe, expect, it } from 'vitest'
import { inDays, pastOrder, readyOrder, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { openWallet } from './wallet.ts'

behaviour(openWallet, {
  'their own': {
    ned: 'allowed',
    ivy: 'allowed',
    mona: 'allowed',
    tess: 'application',
    nobody: 'application',
  },
})

describe('the wallet', () => {
  it('holds what is coming, the next first, with a code where the tickets were sent', async () => {
    const w = await world()
    const later = await readyOrder(w, { event: { startsAt: inDays(9) } })
    const next = await sentOrder(w, { event: { startsAt: inDays(1) } }, { method: 'pdf' })
    await readyOrder(w, { order: { state: 'pending-approval' } })
    const { output } = await w.as('ned').call(openWallet)
    expect(output.items.map(({ id }: { id: string }) => id)).toEqual([next.id, later.id])
    expect(output.items[0].codes).toHaveLength(2)
    expect(output.items[0].codes[0].squares.length).toBeGreaterThan(20)
    expect(new Set(output.items[0].codes.map(({ code }: { code: string }) => code)).size).toBe(2)
    expect(output.items[1].codes).toEqual([])
  })

  it('is the own one alone, whatever else somebody may see', async () => {
    const w = await world()
    await sentOrder(w)
    expect((await w.as('sue').call(openWallet)).output.items).toEqual([])
    expect((await w.as('ivy').call(openWallet)).output.items).toEqual([])
  })

  it('keeps what is past below, without codes', async () => {
    const w = await world()
    const past = await pastOrder(w, 'completed', 3)
    expect((await w.as('ned').call(openWallet)).output.items).toEqual([])
    const { output } = await w.as('ned').call(openWallet, { input: { when: 'past' } })
    expect(output.items).toMatchObject([{ id: past.id, codes: [] }])
  })
})
