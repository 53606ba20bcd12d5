/**
 * Everything that moves a seat or an order, as moves of a game: who may try it, on what, and with which words. Refusals
 * are answers like others. That nothing is left out is a law (`moves.test.ts`).
 */
import { type Move, pick } from './move.ts'
import { movesOfOrders } from './moves-of-orders.ts'
import { movesOfSeats } from './moves-of-seats.ts'

const specials = (states: readonly string[], input: (eventId: string) => object): Move['asks'] => {
  return (_people, table, luck) => {
    const found = pick(
      table.specials.filter(({ state }) => states.includes(state)),
      luck[0],
    )
    return found ? { on: found.id, input: input(table.eventId) } : null
  }
}

const bought = { quantity: 2, section: 'Bought', seatFrom: 1, faceValueCents: 100, costCents: 100 }

/** What is done elsewhere, and seats and orders follow it. */
const movesOfOthers: readonly Move[] = [
  {
    function: 'specials.ask',
    who: ['ned', 'lee'],
    asks: (_people, { eventId }) => ({
      input: { eventName: eventId, quantity: bought.quantity, purpose: 'client', reason: 'They asked' },
    }),
  },
  {
    function: 'specials.approve',
    who: ['mona', 'meg', 'sue'],
    asks: specials(['pending-approval'], () => ({ note: '' })),
  },
  {
    function: 'specials.source',
    who: ['ivy', 'sue'],
    asks: specials(['pending-sourcing'], (eventId) => ({ eventId, ...bought })),
    loads: () => bought.quantity,
  },
  {
    function: 'imports.undo',
    who: ['ivy', 'sue'],
    asks: (_people, { importId }) => ({ on: importId }),
    loads: (output) => -(output as { readonly taken: number }).taken,
  },
  { function: 'employees.block', who: ['sue'], asks: (people) => ({ on: people('meg') }) },
  { function: 'employees.unblock', who: ['sue'], asks: (people) => ({ on: people('meg') }) },
  {
    function: 'employees.deactivate',
    who: ['sue'],
    // rarely: they take part no more afterwards
    asks: (people, _table, [whether, whom, heir]) =>
      whether % 2 === 0
        ? {
            on: people(whom % 3 === 0 ? 'meg' : 'lee'),
            input: { heirId: heir % 2 === 0 ? people('tim') : null },
          }
        : null,
  },
  {
    function: 'events.edit',
    who: ['ivy'],
    // now and then the year is written wrong, which is refused while something waits for the event
    asks: (_people, { eventId }, luck) =>
      luck[0] % 3 === 0
        ? { on: eventId, input: { day: luck[1] % 4 === 0 ? '2021-06-11' : `2041-06-2${luck[1] % 10}` } }
        : null,
  },
  {
    function: 'events.postpone',
    who: ['ivy'],
    asks: (_people, { eventId }, luck) =>
      luck[0] % 3 === 0 ? { on: eventId, input: { day: `2041-06-1${luck[1] % 10}`, reason: 'Rain' } } : null,
  },
  {
    function: 'events.cancel',
    who: ['ivy'],
    // rarely: nothing much happens afterwards
    asks: (_people, { eventId }, luck) =>
      luck[0] % 4 === 0 ? { on: eventId, input: { reason: 'Storm' } } : null,
  },
]

export const moves: readonly Move[] = [...movesOfSeats, ...movesOfOrders, ...movesOfOthers]

const because = (reason: string, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, reason]))

/** What writes in the areas of seats and orders and is no move, each with its reason. */
export const excused: Readonly<Record<string, string>> = {
  'admissions.save-audience': 'names departments; moves no seat',
  'admissions.remove-audience': 'names departments; moves no seat',
  'inventory.save-view': 'keeps a filter',
  'inventory.remove-view': 'keeps a filter',
  'inventory.follow-event': 'follows each `events.cancel` of a game',
  'orders.follow-event': 'follows each `events.cancel` of a game',
  'orders.ask-approver': 'follows what a game does, and writes a mail',
  'orders.follow-link': 'uses up a link of a mail',
  'orders.claim-by-link': 'takes the steps of `orders.claim`, from the link in a mail that no game reads',
  'orders.close-attendance': 'weeks after the event',
  'orders.remind': 'writes a mail, days after the event',
  'orders.save-office': 'names a ticket office',
  'orders.scan': 'writes an arrival beside the seat, from a code that no game reads',
  'orders.undo-scan': 'takes an arrival back, from a code that no game reads',
  ...because('is before the seats of a load, which a game begins with: test/imports', [
    ...['imports.upload', 'imports.map', 'imports.check'],
    ...['imports.commit', 'imports.advance', 'imports.stop'],
  ]),
  ...because('is about a special request that has no seats', [
    ...['specials.cancel', 'specials.decline', 'specials.deny', 'specials.expire', 'specials.pass-on'],
  ]),
}
