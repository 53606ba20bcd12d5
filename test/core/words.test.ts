import { expect, it } from 'vitest'
import { counted } from '../../src/core/public.ts'

it('counts one thing as one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'seat'))).toEqual(['0 seats', '1 seat', '2 seats'])
  expect(counted(1, 'seat waits', 'seats wait')).toBe('1 seat waits')
  expect(counted(3, 'person', 'people')).toBe('3 people')
})
