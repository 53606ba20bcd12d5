import { expect, it } from 'vitest'
import { type Decision, heading, rulebook } from '../../src/core/public.ts'
import { functions } from '../../src/registry.gen.ts'

const rules = rulebook(functions)
const headingOf = (id: string, title: string) =>
  heading(rules.rule(id), title, { outcome: 'allowed' } as Decision)

it('says of which thing in words that go together', () => {
  const said = functions.map(({ id, title }) => headingOf(id, title))
  // “a gift this limit”, “switch user by this proxy access”
  expect(said.filter((one) => /\b(an?|the) \w+ this\b/.test(one))).toEqual([])
  expect(headingOf('limits.edit-gift-limit', 'Change a gift limit')).toBe('You can change this gift limit')
  expect(headingOf('orders.cancel', 'Cancel an order')).toBe('You can cancel this order')
  expect(headingOf('specials.list', 'See special requests')).toBe('You can see special requests')
})
