import { describe, expect, it } from 'vitest'
import { functions } from '../../registry.gen.ts'
import { surveyStates } from './survey.ts'
import { stateAfter, surveyTransitions } from './transitions.ts'

describe('the states of a survey', () => {
  it('all have an exit, but the archive, and all can be reached', () => {
    const left = new Set(surveyTransitions.map(({ from }) => from))
    const reached = new Set(['draft', ...surveyTransitions.map(({ to }) => to)])
    expect(surveyStates.filter((state) => !left.has(state))).toEqual(['archived'])
    expect(surveyStates.filter((state) => !reached.has(state))).toEqual([])
  })

  it('are changed by functions that exist, along the table alone', () => {
    const built = new Set(functions.map(({ id }) => id))
    expect(surveyTransitions.filter(({ action }) => !built.has(action))).toEqual([])
    expect(stateAfter('surveys.open', 'draft')).toBe('open')
    expect(() => stateAfter('surveys.open', 'closed')).toThrow(/closed/)
  })
})
