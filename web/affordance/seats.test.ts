import { describe, expect, it } from 'vitest'
import { sayGuests } from './seats.ts'

const seat = (category: string) => ({ section: '1', row: null, seat: null, category })
const ana = { name: 'Ana Ruiz', company: null, kind: 'contact' as const }

describe('guests in words', () => {
  it('wants no name for a parking space or a pass', () => {
    const order = { guests: [ana], quantity: 4, hostAttends: true }
    expect(sayGuests({ ...order, seats: ['seat', 'seat', 'parking', 'pass'].map(seat) })).toBe(
      'the host, Ana Ruiz',
    )
    expect(sayGuests({ ...order, seats: [] })).toBe('the host, Ana Ruiz, 2 to be named')
  })
})
