import { describe, expect, it } from 'vitest'
import { readyOrder, sentOrder } from '../../../../test/scenes/delivery.ts'
import { behaviour, world } from '../../../../test/world.ts'
import { downloadTickets } from './ticket-pdf.ts'

behaviour(downloadTickets, {
  sent: {
    given: (w) => sentOrder(w, {}, { method: 'pdf' }),
    ned: 'allowed',
    ivy: 'allowed',
    sue: 'allowed',
    mona: 'permission',
    tim: 'permission',
  },
  'not sent yet': { given: (w) => readyOrder(w), ned: 'state', ivy: 'state' },
})

describe('the tickets on paper', () => {
  it('are a page for each seat, written with the letters there are', async () => {
    const w = await world()
    const order = await sentOrder(w, { event: { name: 'Dvořák – Łódź night “€”' } }, { method: 'pdf' })
    const { output } = await w.as('ned').call(downloadTickets, { on: order.id })
    expect(output).toMatchObject({ mediaType: 'application/pdf' })
    expect(output.fileName).toMatch(/^tickets-\d+-.*\.pdf$/)
    const pdf = Buffer.from(output.base64, 'base64').toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2)
    expect(pdf).toContain('%%EOF')
  })

  it('are not there for a transfer, which travels in the app of the venue', async () => {
    const w = await world()
    const order = await sentOrder(w)
    await expect(w.as('ned').call(downloadTickets, { on: order.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
