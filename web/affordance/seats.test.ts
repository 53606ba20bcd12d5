import { describe, expect, it } from 'vitest'
import { sayApart, sayGuests } from './seats.ts'

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

describe('seats that are not side by side', () => {
  const at = (section: string, row: string | null, seat: string | null, category = 'seat') => ({
    section,
    row,
    seat,
    category,
  })
  it.each([
    [[at('114', 'A', '3'), at('114', 'C', '9')], '2 seats, not side by side: row A 3 and row C 9'],
    [
      [at('114', 'A', '3'), at('114', 'A', '4'), at('115', 'A', '5')],
      '3 seats, not side by side: 114 row A 3–4 and 115 row A 5',
    ],
    [[at('114', 'A', '9'), at('114', 'A', '10'), at('P', null, '1', 'parking')], null],
    [[at('Stand', null, null), at('Stand', null, null)], null],
  ])('are said as such', (seats, says) => {
    expect(sayApart(seats)).toBe(says)
  })
})
