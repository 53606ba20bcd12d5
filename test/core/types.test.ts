/** What the compiler refuses. Each line under a `@ts-expect-error` that compiled would be an error of its own. */
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, can, defineFunction, defineSubject, id, not, on, type Rule, state } from '#core'
import { desk, editThing, helper, holder, isDone, isShared, mayMove, theThing, workers } from './thing.ts'

const theBox = defineSubject({
  name: 'box',
  area: 'boxes',
  application: { kind: 'desk', field: 'deskId' },
  view: 'boxes.view',
  fields: { id, deskId: id },
})
const isSealed = state(theBox, {
  id: 'box.sealed',
  says: 'sealed',
  otherwise: 'unsealed',
  holds: { op: 'absent', field: 'deskId' },
})

const nothing = Type.Object({})
const shape = { title: 'x', kind: 'write', input: nothing, output: nothing, run: async () => ({}) } as const

describe('a rule', () => {
  it('stands where its facts are loaded', () => {
    const moved = defineFunction({
      ...shape,
      id: 'things.move',
      on: theThing,
      also: { target: theBox },
      who: allOf(workers, holder, on('target', not(isSealed)), anyOf(helper, mayMove)),
      provided: [not(isDone), not(isShared)],
    })
    expect(moved.rule.node.op).toBe('all')
    const edited = defineFunction({ ...shape, id: 'things.edit', on: theThing, who: editThing })
    const deleted = defineFunction({
      ...shape,
      id: 'things.delete',
      on: theThing,
      who: allOf(can(edited), mayMove),
    })
    expect(deleted.id).toBe('things.delete')
    // rights alone fit everywhere
    expect(defineFunction({ ...shape, id: 'boxes.make', who: allOf(workers, desk) }).on).toBeNull()
  })

  it('of a thing does not fit a box, nor a function on nothing', () => {
    // @ts-expect-error the facts of a thing are not loaded for a box
    defineFunction({ ...shape, id: 'boxes.open', on: theBox, who: holder })
    // @ts-expect-error nor deep inside
    defineFunction({ ...shape, id: 'boxes.open', on: theBox, who: allOf(workers, anyOf(mayMove, editThing)) })
    // @ts-expect-error nor as a condition
    defineFunction({ ...shape, id: 'boxes.open', on: theBox, who: workers, provided: [not(isDone)] })
    // @ts-expect-error nor where there is no subject at all
    defineFunction({ ...shape, id: 'boxes.open', who: holder })
    // @ts-expect-error two subjects are not loaded where one is
    defineFunction({ ...shape, id: 'boxes.open', on: theBox, who: allOf(isSealed, holder) })
    expect.assertions(0)
  })

  it('of a place needs that place declared', () => {
    // @ts-expect-error there is no second subject
    defineFunction({ ...shape, id: 'things.move', on: theThing, who: on('target', isSealed) })
    defineFunction({
      ...shape,
      id: 'things.move',
      on: theThing,
      also: { target: theBox },
      // @ts-expect-error the second subject has another name
      who: allOf(holder, on('destination', isSealed)),
    })
    const moved = defineFunction({
      ...shape,
      id: 'things.move',
      on: theThing,
      also: { target: theBox },
      who: on('target', isSealed),
    })
    // @ts-expect-error the right to another function brings that function's needs
    defineFunction({ ...shape, id: 'things.swap', on: theThing, who: can(moved) })
    expect.assertions(0)
  })
})

describe('a negation', () => {
  it('stands before states and settings', () => {
    expect([not(isDone).node, not(isShared).node]).toMatchObject([{ negated: true }, { negated: true }])
  })

  it('does not stand before a right, a relation, or a rule of several parts', () => {
    // @ts-expect-error a permission
    not(mayMove)
    // @ts-expect-error a relation
    not(holder)
    // @ts-expect-error a licence
    not(workers)
    // @ts-expect-error an application
    not(desk)
    // @ts-expect-error several
    not(allOf(isDone))
    // @ts-expect-error itself: granting a state twice reversed is granting it
    not(not(isDone))
    expect.assertions(0)
  })
})

describe('whatever is not a rule', () => {
  it('is not taken for one', () => {
    // Never run: building a rule of nonsense may throw.
    const never = () => {
      // @ts-expect-error a sentence
      allOf('everybody')
      // @ts-expect-error a condition of one's own
      anyOf(() => true)
      // @ts-expect-error a node is not a rule
      allOf({ op: 'any', of: [] })
      // @ts-expect-error a rule over facts that nobody loads is not a rule for everybody
      const everybody: Rule = holder
      return everybody
    }
    expect(never).toBeTypeOf('function')
  })
})
