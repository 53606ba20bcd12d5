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

  it.each([
    ['pdf', 2],
    ['will-call', 2],
    ['mobile', 0],
    ['hard-stock', 0],
  ] as const)(
    'of seats that travel by %s shows %i codes: of one seat there is one ticket',
    async (method, count) => {
      const w = await world()
      const sent = await readyOrder(w)
      const how = {
        pdf: {},
        'will-call': {},
        mobile: {},
        'hard-stock': { address: 'Quay 3', carrier: 'DHL', tracking: 'A1' },
      }
      await w.as('ivy').call('orders.send', { on: sent.id, input: { method, ...how[method] } })
      expect((await w.as('ned').call(openWallet)).output.items[0].codes).toHaveLength(count)
      const paper = w.as('ned').call('orders.ticket-pdf', { on: sent.id })
      if (count > 0) expect((await paper).output.mediaType).toBe('application/pdf')
      else await expect(paper).rejects.toMatchObject({ code: 'conflict' })
    },
  )

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
