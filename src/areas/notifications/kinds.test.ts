/** A kind that nothing causes would stand in everybody's preferences and never tell anybody anything. */
import { describe, expect, it } from 'vitest'
import { functions } from '../../registry.gen.ts'
import { kinds } from './kinds.ts'

const emitted = new Set(functions.flatMap(({ emits }) => emits ?? []))
const unheardOf = (events: readonly string[]) => events.filter((event) => !emitted.has(event))

describe('the kinds of notifications', () => {
  it('are each caused by events that some function emits', () => {
    expect(kinds.flatMap(({ id, on }) => unheardOf(on).map((event) => `${id}: ${event}`))).toEqual([])
  })
  it('control: an event that nothing emits is seen', () => {
    expect(unheardOf(['order.placed', 'order.never'])).toEqual(['order.never'])
  })
  it('have an id each', () => {
    expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
  })
  it('ask for functions that there are', () => {
    const known = new Set(functions.map(({ id }) => id))
    expect(kinds.filter(({ may }) => may !== undefined && !known.has(may))).toEqual([])
  })
})
