import { inflateSync } from 'node:zlib'
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

/** The letters that a reader can copy out of the file: what its fonts say of their shapes. */
function lettersOf(pdf: string): string[] {
  const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => inflated(body))
  const codes = streams
    .filter((text) => text.includes('beginbfrange'))
    .flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>/g)].map(([, hex = '']) => hex))
  return codes.map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return '' // a stream that is not packed holds no table of letters
  }
}

describe('the tickets on paper', () => {
  it('are a page for each seat, and names are written with their own letters', async () => {
    const w = await world()
    const order = await sentOrder(w, { event: { name: 'Dvořák – Łódź, Жизель, Αθήνα' } }, { method: 'pdf' })
    const { output } = await w.as('ned').call(downloadTickets, { on: order.id })
    expect(output).toMatchObject({ mediaType: 'application/pdf' })
    expect(output.fileName).toMatch(/^tickets-\d+-.*\.pdf$/)
    const bytes = Buffer.from(output.base64, 'base64')
    const pdf = bytes.toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2)
    expect(pdf).toContain('%%EOF')
    expect(lettersOf(pdf)).toEqual(expect.arrayContaining([...'řŁźЖзΑή']))
  })

  it('are not there for a transfer, which travels in the app of the venue', async () => {
    const w = await world()
    const order = await sentOrder(w)
    await expect(w.as('ned').call(downloadTickets, { on: order.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
