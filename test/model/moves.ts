/**
 * Everything that moves a seat or an order, as moves of a game: who may try it, on what, and with which words. A move
 * picks its things from what is really there, so that sequences run deep; refusals are answers like others.
 */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

/** Three numbers that chance gives each move. */
export type Luck = readonly [number, number, number]

/** What is on the table: the event of this game, its seats and its orders, by their states. */
export interface Table {
  readonly eventId: string
  readonly seats: readonly {
    readonly id: string
    readonly commitment: string
    readonly custody: string
    readonly outcome: string | null
  }[]
  readonly orders: readonly {
    readonly id: string
    readonly state: string
    readonly quantity: number
    readonly ownerId: string
    readonly seats: readonly string[]
  }[]
}

export interface Move {
  readonly function: string
  readonly who: readonly (Handle | 'itself')[]
  /** null where there is nothing to try it on */
  asks(w: World, table: Table, luck: Luck): { readonly on?: string; readonly input?: object } | null
}

const pick = <T>(list: readonly T[], luck: number): T | undefined => list[luck % Math.max(list.length, 1)]

type SeatIs = (seat: Table['seats'][number]) => boolean

/** One to three seats of a kind. */
function someSeats({ seats }: Table, [first, count]: Luck, is: SeatIs): readonly string[] | null {
  const fitting = seats.filter(is).map(({ id }) => id)
  if (fitting.length === 0) return null
  const from = first % fitting.length
  return fitting.slice(from, from + 1 + (count % 3))
}

const onSeats =
  (is: SeatIs, input: (w: World, luck: Luck) => object = () => ({})): Move['asks'] =>
  (w, table, luck) => {
    const admissionIds = someSeats(table, luck, is)
    return admissionIds && { input: { admissionIds, ...input(w, luck) } }
  }

const onOrder =
  (
    states: readonly string[],
    input: (order: Table['orders'][number], luck: Luck, w: World) => object = () => ({}),
  ): Move['asks'] =>
  (w, { orders }, luck) => {
    const order = pick(
      orders.filter(({ state }) => states.length === 0 || states.includes(state)),
      luck[0],
    )
    return order ? { on: order.id, input: input(order, luck, w) } : null
  }

const anySeat: SeatIs = () => true
const open: SeatIs = ({ outcome, commitment }) =>
  outcome === null && commitment !== 'ordered' && commitment !== 'allocated'
const given: SeatIs = ({ commitment }) => commitment === 'ordered' || commitment === 'allocated'
const askers = ['ned', 'mona', 'tim'] as const
const handers = ['ivy', 'sue', 'tim'] as const
const someone = (w: World, luck: number) => w.person(pick(['ned', 'mona', 'tim'] as const, luck) ?? 'ned')
const guests = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Guest ${at}`, company: '', kind: 'contact' }))

const asking = (table: Table, luck: Luck) => {
  const quantity = 1 + (luck[0] % 3)
  const named = { quantity, purpose: 'client', hostAttends: false, guests: guests(luck[1] % (quantity + 1)) }
  return { eventId: table.eventId, ...named }
}

export const moves: readonly Move[] = [
  {
    function: 'inventory.receive',
    who: ['ivy', 'tim'],
    asks: onSeats(({ custody }) => custody === 'in-transit'),
  },
  {
    function: 'admissions.release',
    who: handers,
    asks: onSeats(open, (w, [, , luck]) =>
      luck % 3 === 0 ? { to: 'waitlist', approverId: w.person('tim') } : { to: 'public' },
    ),
  },
  {
    function: 'admissions.distribute',
    who: handers,
    asks: onSeats(open, (w) => ({ personId: w.person('tim') })),
  },
  {
    function: 'admissions.assign',
    who: handers,
    asks: onSeats(open, (w, luck) => ({ personId: someone(w, luck[2]), note: '' })),
  },
  {
    function: 'admissions.reclaim',
    who: handers,
    asks: onSeats(given, (w, luck) => {
      const to = pick(['steward', 'public', 'waitlist', 'person'] as const, luck[2])
      return {
        to,
        note: '',
        ...(to === 'person' ? { personId: someone(w, luck[0]) } : {}),
        ...(to === 'waitlist' ? { approverId: w.person('tim') } : {}),
      }
    }),
  },
  {
    function: 'admissions.backfill',
    who: handers,
    asks: onSeats(anySeat, (w, luck) => ({
      personId: someone(w, luck[2]),
      purpose: 'client',
      hostAttends: false,
      guests: [],
      note: '',
    })),
  },
  { function: 'admissions.void', who: ['ivy', 'sue'], asks: onSeats(anySeat, () => ({ reason: 'Lost' })) },
  { function: 'inventory.donate', who: ['ivy'], asks: onSeats(anySeat, () => ({ recipient: 'The school' })) },
  {
    function: 'inventory.list-for-resale',
    who: ['ivy'],
    asks: onSeats(anySeat, () => ({ market: 'Exchange' })),
  },
  { function: 'orders.place', who: askers, asks: (_w, table, luck) => ({ input: asking(table, luck) }) },
  {
    function: 'orders.place',
    who: askers,
    asks: (_w, table, luck) => ({ input: { ...asking(table, luck), waitlist: true } }),
  },
  { function: 'orders.draft', who: askers, asks: (_w, table, luck) => ({ input: asking(table, luck) }) },
  {
    function: 'orders.submit',
    who: askers,
    asks: onOrder(['draft', 'incomplete'], (_order, luck) => ({ waitlist: luck[1] % 2 === 0 })),
  },
  {
    function: 'orders.reassign',
    who: askers,
    asks: onOrder(['incomplete'], (order, luck, w) => ({
      personId: someone(w, luck[1]),
      quantity: 1 + (luck[2] % order.quantity),
      withParking: true,
    })),
  },
  {
    function: 'orders.approve',
    who: ['mona', 'sue'],
    asks: onOrder(['pending-approval'], (order, luck) => ({
      note: '',
      ...(luck[1] % 2 === 0 ? { quantity: 1 + (luck[2] % order.quantity) } : {}),
    })),
  },
  {
    function: 'orders.deny',
    who: ['mona', 'sue'],
    asks: onOrder(['pending-approval'], () => ({ note: 'Not now' })),
  },
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
    asks: onOrder(['pending-delivery'], () => ({
      method: 'mobile',
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
  {
    function: 'orders.confirm-attendance',
    who: askers,
    asks: onOrder(['confirm-guest-list'], (order, luck) => ({
      seats: order.seats.map((admissionId, at) => ({ admissionId, attended: (luck[1] + at) % 2 === 0 })),
    })),
  },
  { function: 'orders.expire', who: ['itself'], asks: () => ({}) },
  { function: 'orders.ask-attendance', who: ['itself'], asks: () => ({}) },
  {
    function: 'events.cancel',
    who: ['ivy'],
    // rarely: nothing much happens afterwards
    asks: (_w, { eventId }, luck) => (luck[0] % 4 === 0 ? { on: eventId, input: { reason: 'Storm' } } : null),
  },
]
