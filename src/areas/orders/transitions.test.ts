/** No order and no admission gets stuck, and none is in a state that nothing leads to. */
import { describe, expect, it } from 'vitest'
import { functions } from '../../registry.gen.ts'
import { commitments, custodies, outcomes } from '../inventory/admission.ts'
import { step, type Transition } from '../inventory/transition.ts'
import {
  commitmentTransitions,
  custodyTransitions,
  finalOutcomes,
  firstCommitment,
  firstCustody,
  outcomeTransitions,
} from '../inventory/transitions.ts'
import { orderStates } from './order.ts'
import { finalShipments, firstShipments, shipmentStates, shipmentTransitions } from './shipment.ts'
import { finalStates, firstStates, orderTransitions } from './transitions.ts'

interface Machine {
  readonly states: readonly string[]
  readonly first: readonly string[]
  readonly final: readonly string[]
  readonly table: readonly Transition[]
}

const machines: Readonly<Record<string, Machine>> = {
  order: { states: orderStates, first: firstStates, final: finalStates, table: orderTransitions },
  custody: { states: custodies, first: [firstCustody], final: [], table: custodyTransitions },
  commitment: { states: commitments, first: [firstCommitment], final: [], table: commitmentTransitions },
  shipment: {
    states: shipmentStates,
    first: firstShipments,
    final: finalShipments,
    table: shipmentTransitions,
  },
  outcome: {
    states: ['open', ...outcomes],
    first: ['open'],
    final: finalOutcomes,
    table: outcomeTransitions,
  },
}

/** Named by the tables, built by a later slice. This list may only shrink. */
const notBuilt = new Set(['inventory.donate', 'inventory.list-for-resale', 'inventory.void'])

const stuck = ({ states, final, table }: Machine) =>
  states.filter(
    (state) => !final.includes(state) && !table.some(({ from, to }) => from === state && to !== state),
  )

function unreachable({ states, first, table }: Machine): readonly string[] {
  const reached = new Set(first)
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of table) if (reached.has(from)) reached.add(to)
  }
  return states.filter((state) => !reached.has(state))
}

describe.each(Object.entries(machines))('the states of %s', (_name, machine) => {
  it('all have an exit, but the final ones', () => {
    expect(stuck(machine)).toEqual([])
    expect(machine.table.filter((line) => machine.final.includes(line.from))).toEqual([])
  })

  it('can all be reached', () => expect(unreachable(machine)).toEqual([]))

  it('are changed by functions that exist, or are known to be missing', () => {
    const built = new Set(functions.map((fn) => fn.id))
    const actions = new Set(machine.table.map((line) => line.action))
    expect([...actions].filter((action) => !built.has(action) && !notBuilt.has(action))).toEqual([])
    expect([...actions].filter((action) => built.has(action) && notBuilt.has(action))).toEqual([])
  })

  it('control: a table that lacks a line is seen', () => {
    const [, ...fewer] = machine.table
    const without = { ...machine, table: fewer.filter((line) => line.from !== machine.table[0]?.from) }
    expect(stuck(without)).toContain(machine.table[0]?.from)
    expect(unreachable({ ...machine, table: [] }).length).toBe(machine.states.length - machine.first.length)
  })
})

describe('a step', () => {
  it('is taken along the table alone', () => {
    expect(step(orderTransitions, 'orders.deny', 'pending-approval', 'denied')).toBe('denied')
    expect(() => step(orderTransitions, 'orders.deny', 'completed', 'denied')).toThrow(/completed/)
  })
})
