/** Nothing gets stuck, and nothing is in a state that nothing leads to: a law over every state machine there is. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isMachine, type Machine, step } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'

const root = join(import.meta.dirname, '../..')

const machines: Machine[] = []
for (const path of globSync('src/areas/*/{transitions,shipment}.ts', { cwd: root }).sort())
  machines.push(...Object.values(await import(pathToFileURL(join(root, path)).href)).filter(isMachine))

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

describe('state machines', () => {
  it('are all found', () => {
    expect(machines.map(({ of }) => of).sort()).toEqual([
      'commitment of an admission',
      'custody of an admission',
      'load of a manifest',
      'order',
      'outcome of an admission',
      'shipment',
      'special request',
      'survey',
    ])
  })
})

describe.each(machines.map((machine) => [machine.of, machine] as const))(
  'the states of %s',
  (_of, machine) => {
    it('all have an exit, but the final ones', () => {
      expect(stuck(machine)).toEqual([])
      expect(machine.table.filter((line) => machine.final.includes(line.from))).toEqual([])
    })

    it('can all be reached', () => expect(unreachable(machine)).toEqual([]))

    it('are changed by functions that exist', () => {
      const built = new Set(functions.map((fn) => fn.id))
      expect(machine.table.filter(({ action }) => !built.has(action))).toEqual([])
    })

    it('control: a table that lacks a line is seen', () => {
      const [first] = machine.table
      const without = { ...machine, table: machine.table.filter((line) => line.from !== first?.from) }
      expect(stuck(without)).toContain(first?.from)
      expect(unreachable({ ...machine, table: [] }).length).toBe(machine.states.length - machine.first.length)
    })
  },
)

describe('a step', () => {
  const orders = machines.find(({ of }) => of === 'order')?.table ?? []
  it('is taken along the table alone', () => {
    expect(step(orders, 'orders.deny', 'pending-approval', 'denied')).toBe('denied')
    expect(() => step(orders, 'orders.deny', 'completed', 'denied')).toThrow(/completed/)
  })
})
