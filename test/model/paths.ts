/** Changes that no path of the tables of transitions explains. One call may take several steps, such as back and out again. */
import * as inventory from '../../src/areas/inventory/transitions.ts'
import * as orders from '../../src/areas/orders/transitions.ts'
import { isMachine, type Machine, type Transition } from '../../src/core/public.ts'
import type { Table } from './move.ts'

const exported: readonly unknown[] = [...Object.values(inventory), ...Object.values(orders)]
export const machines: readonly Machine[] = exported.filter(isMachine)

function reachableIn(of: string): (from: string, to: string) => boolean {
  const machine = machines.find((one) => one.of === of)
  if (!machine) throw new Error(`there is no machine of the ${of}`)
  const reached = new Map(machine.states.map((state) => [state, reachedFrom(state, machine.table)]))
  return (from, to) => from === to || reached.get(from)?.has(to) === true
}

function reachedFrom(state: string, table: readonly Transition[]): ReadonlySet<string> {
  const reached = new Set([state])
  for (let size = 0; size < reached.size; ) {
    size = reached.size
    for (const line of table) if (reached.has(line.from)) reached.add(line.to)
  }
  return reached
}

const leads = {
  custody: reachableIn('custody of an admission'),
  outcome: reachableIn('outcome of an admission'),
  order: reachableIn('order'),
}

const fault = (what: keyof typeof leads, from: string, to: string): readonly string[] =>
  leads[what](from, to) ? [] : [`no table leads the ${what} from ${from} to ${to}`]

export function strayed(before: Table, after: Table): readonly string[] {
  const seatsBefore = new Map(before.seats.map((seat) => [seat.id, seat]))
  const seats = after.seats.flatMap((seat) => {
    const was = seatsBefore.get(seat.id)
    if (!was) return []
    return [
      ...fault('custody', was.custody, seat.custody),
      ...fault('outcome', was.outcome ?? 'open', seat.outcome ?? 'open'),
    ]
  })
  const ordersBefore = new Map(before.orders.map((order) => [order.id, order]))
  const states = after.orders.flatMap((one) => {
    const was = ordersBefore.get(one.id)
    return was ? fault('order', was.state, one.state) : []
  })
  return [...seats, ...states]
}
