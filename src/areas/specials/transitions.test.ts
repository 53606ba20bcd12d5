/** No special request gets stuck, and every action of the table is a function. */
import { expect, it } from 'vitest'
import { functions } from '../../registry.gen.ts'
import { specialStates } from './special.ts'
import { finalStates, firstStates, specialTransitions } from './transitions.ts'

it('leaves every state that is not final, and none that is', () => {
  const leaving = new Set(specialTransitions.map(({ from }) => from))
  expect(specialStates.filter((state) => leaving.has(state) === finalStates.includes(state))).toEqual([])
})

it('reaches every state', () => {
  const reached = new Set(firstStates)
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of specialTransitions) if (reached.has(from)) reached.add(to)
  }
  expect([...specialStates].filter((state) => !reached.has(state))).toEqual([])
})

it('is walked by functions that exist', () => {
  const built = new Set(functions.map(({ id }) => id))
  expect(specialTransitions.filter(({ action }) => !built.has(action))).toEqual([])
})
