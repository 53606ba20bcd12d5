/** Everything that is done with an order, from the first wish to who came. */
import { askers, guests, handers, type Luck, type Move, onOrder, someone, type Table } from './move.ts'

const asking = (table: Table, luck: Luck) => {
  const quantity = 1 + (luck[0] % 3)
  const named = { quantity, purpose: 'client', hostAttends: false, guests: guests(luck[1] % (quantity + 1)) }
  return { eventId: table.eventId, ...named }
}
const unsaid = ['draft', 'incomplete']

export const movesOfOrders: readonly Move[] = [
  { function: 'orders.place', who: askers, asks: (_people, table, luck) => ({ input: asking(table, luck) }) },
  {
    function: 'orders.place',
    who: askers,
    asks: (_people, table, luck) => ({ input: { ...asking(table, luck), waitlist: true } }),
  },
  { function: 'orders.draft', who: askers, asks: (_people, table, luck) => ({ input: asking(table, luck) }) },
  {
    function: 'orders.revise',
    who: askers,
    asks: onOrder(unsaid, ({ state }, luck) =>
      state === 'draft' ? { quantity: 1 + (luck[1] % 3) } : { guests: guests(luck[1] % 3) },
    ),
  },
  {
    function: 'orders.submit',
    who: askers,
    asks: onOrder(unsaid, (_order, luck) => ({ waitlist: luck[1] % 2 === 0 })),
  },
  {
    function: 'orders.reassign',
    who: askers,
    asks: onOrder(['incomplete'], (order, luck, people) => ({
      personId: someone(people, luck[1]),
      quantity: 1 + (luck[2] % order.quantity),
      withParking: true,
    })),
  },
  {
    function: 'orders.approve',
    who: ['mona', 'sue', 'meg'],
    asks: onOrder(['pending-approval'], (order, luck) => ({
      note: '',
      ...(luck[1] % 2 === 0 ? { quantity: 1 + (luck[2] % order.quantity) } : {}),
    })),
  },
  {
    function: 'orders.deny',
    who: ['mona', 'sue', 'meg'],
    asks: onOrder(['pending-approval'], () => ({ note: 'Not now' })),
  },
  { function: 'orders.pass-on', who: ['itself'], asks: () => ({}) },
  {
    function: 'orders.award',
    who: ['tim', 'sue'],
    asks: onOrder(['pending-waitlist'], (order, luck) => ({ quantity: 1 + (luck[1] % order.quantity) })),
  },
  {
    function: 'orders.turn-down',
    who: ['tim', 'sue'],
    asks: onOrder(['pending-waitlist'], () => ({ note: 'All gone' })),
  },
  { function: 'orders.cancel', who: askers, asks: onOrder([]) },
  { function: 'orders.call-off', who: handers, asks: onOrder([], () => ({ note: 'Plans changed' })) },
  {
    function: 'orders.name-guests',
    who: askers,
    asks: onOrder(['pending-guest-list', 'pending-delivery'], (order) => ({
      guests: guests(order.quantity),
    })),
  },
  {
    function: 'orders.send',
    who: ['ivy', 'sue'],
    asks: onOrder(['pending-delivery'], (_order, luck) => ({
      method: luck[1] % 2 === 0 ? 'mobile' : 'pdf',
      recipient: 'Ned',
      toEmail: 'ned@harbour.example',
    })),
  },
  { function: 'orders.claim', who: askers, asks: onOrder(['pending-delivery']) },
  {
    function: 'orders.cancel-shipment',
    who: ['ivy'],
    asks: onOrder(['pending-delivery'], () => ({ note: '' })),
  },
  {
    function: 'orders.fulfil',
    who: ['ivy'],
    asks: onOrder(['pending-delivery'], () => ({ recipient: 'Ned', note: '' })),
  },
  {
    function: 'orders.return',
    who: ['ivy'],
    asks: onOrder(['completed'], () => ({ note: 'Came back', cannotComeBack: false })),
  },
  { function: 'orders.expire', who: ['itself'], asks: () => ({}) },
  { function: 'orders.ask-attendance', who: ['itself'], asks: () => ({}) },
  {
    function: 'orders.confirm-attendance',
    who: askers,
    asks: onOrder(['confirm-guest-list'], (order, luck) => ({
      seats: order.seats.map((admissionId, at) => ({ admissionId, attended: (luck[1] + at) % 2 === 0 })),
    })),
  },
]
