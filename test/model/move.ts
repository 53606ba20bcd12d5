/** What a move of a game is, and how one picks its things from what is really there, so that sequences run deep. */
import type { Handle } from '../personas.ts'

/** The cast, Counterfoil itself, and two of each game: Lee, who reports to Meg; they may be blocked and may leave. */
export type Player = Handle | 'itself' | 'lee' | 'meg'

/** Three numbers that chance gives each move. */
export type Luck = readonly [number, number, number]

/** What is on the table: the event of this game, its seats, orders and special requests. */
export interface Table {
  readonly eventId: string
  /** the load that half of its seats came in by */
  readonly importId: string
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
  readonly specials: readonly { readonly id: string; readonly state: string }[]
}

/** @returns the id of a player */
export type People = (player: Player) => string

export interface Asked {
  readonly on?: string
  /** of what it is tried on */
  readonly owner?: string
  readonly input?: object
}

export interface Move {
  readonly function: string
  readonly who: readonly Player[]
  /** null where there is nothing to try it on */
  asks(people: People, table: Table, luck: Luck): Asked | null
  /** how many seats come in by it, or go out of the books */
  readonly loads?: (output: unknown) => number
}

export const pick = <T>(list: readonly T[], luck: number): T | undefined =>
  list[luck % Math.max(list.length, 1)]

type Seat = Table['seats'][number]
type Order = Table['orders'][number]
export type SeatIs = (seat: Seat) => boolean

/** One to three seats of a kind. */
function someSeats({ seats }: Table, [first, count]: Luck, is: SeatIs): readonly string[] | null {
  const fitting = seats.filter(is).map(({ id }) => id)
  if (fitting.length === 0) return null
  const from = first % fitting.length
  return fitting.slice(from, from + 1 + (count % 3))
}

export const onSeats =
  (is: SeatIs, input: (people: People, luck: Luck) => object = () => ({})): Move['asks'] =>
  (people, table, luck) => {
    const admissionIds = someSeats(table, luck, is)
    return admissionIds && { input: { admissionIds, ...input(people, luck) } }
  }

/** @param states none: any */
export const onOrder =
  (
    states: readonly string[],
    input: (order: Order, luck: Luck, people: People) => object = () => ({}),
  ): Move['asks'] =>
  (people, { orders }, luck) => {
    const fitting = orders.filter(({ state }) => states.length === 0 || states.includes(state))
    const order = pick(fitting, luck[0])
    return order ? { on: order.id, owner: order.ownerId, input: input(order, luck, people) } : null
  }

export const askers: readonly Player[] = ['ned', 'mona', 'tim', 'lee']
export const handers: readonly Player[] = ['ivy', 'sue', 'tim']

export const someone = (people: People, luck: number) => people(pick(askers, luck) ?? 'ned')

export const guests = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Guest ${at}`, company: '', kind: 'contact' }))
