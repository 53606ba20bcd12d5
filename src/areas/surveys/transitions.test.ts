import { expect, it } from 'vitest'
import { stateAfter } from './transitions.ts'

it('a survey changes along its table alone', () => {
  expect(stateAfter('surveys.open', 'draft')).toBe('open')
  expect(() => stateAfter('surveys.open', 'closed')).toThrow(/closed/)
})
