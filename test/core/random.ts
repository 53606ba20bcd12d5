/** Random rules, actors and things. Every run prints its seed when it fails, as fast-check does. */
import fc from 'fast-check'
import {
  type Actor,
  type ActorFacts,
  actorOf,
  allOf,
  anyOf,
  type Fact,
  licences,
  not,
  type RecordFacts,
  type Rule,
  relation,
  row,
  state,
  stranger,
} from '#core'
import { conditions, rights, theThing } from './thing.ts'

export const me = '00000000-0000-7000-8000-00000000000a'
const groups = ['group-1', 'group-2']
const permissions = ['things.paint', 'things.move', 'things.paint@blue']

const leafFact: fc.Arbitrary<Fact> = fc.constantFrom<Fact>(
  { op: 'actor', field: 'ownerId' },
  { op: 'absent', field: 'ownerId' },
  { op: 'in-set', field: 'groupId', set: 'groups' },
  { op: 'in-set', field: 'groupId', set: 'accounts' },
  { op: 'absent', field: 'groupId' },
  { op: 'equals', field: 'colour', value: 'red' },
  { op: 'one-of', field: 'colour', values: ['red', 'blue'] },
  { op: 'one-of', field: 'size', values: [] },
  { op: 'one-of', field: 'size', values: ['small'] },
  { op: 'equals', field: 'isOpen', value: false },
  { op: 'equals', field: 'isDone', value: true },
  { op: 'linked', field: 'helpers' },
  { op: 'linked', field: 'helpers', set: 'standIn' },
)

export const anyFact: fc.Arbitrary<Fact> = fc.letrec<{ fact: Fact }>((tie) => ({
  fact: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leafFact,
    fc.record({
      op: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('fact'), { maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('not' as const), of: tie('fact') }),
  ),
})).fact

/** An atom whose fact is random too; its id is its fact, so that equal atoms are the same. */
const randomAtom: fc.Arbitrary<Rule<never>> = fc
  .tuple(anyFact, fc.constantFrom('relation', 'state', 'not'))
  .map(([holds, kind]) => {
    const declared = { id: `thing.${JSON.stringify(holds)}`, says: 'so', otherwise: 'otherwise', holds }
    if (kind === 'relation') return relation(theThing, { ...declared, id: `${declared.id}!` })
    return kind === 'state' ? state(theThing, declared) : not(state(theThing, declared))
  })

const namedAtom: fc.Arbitrary<Rule<never>> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Rule<never>>(...rights) },
  { weight: 1, arbitrary: fc.constantFrom<Rule<never>>(...conditions) },
  { weight: 1, arbitrary: fc.constantFrom<Rule<never>>(...conditions.map((one) => not(one))) },
)

const ruleOver = (atom: fc.Arbitrary<Rule<never>>): fc.Arbitrary<Rule<never>> =>
  fc.letrec<{ rule: Rule<never> }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 2, arbitrary: atom },
      {
        weight: 2,
        arbitrary: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => allOf(...of)),
      },
      {
        weight: 2,
        arbitrary: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => anyOf(...of)),
      },
      { weight: 1, arbitrary: tie('rule').map((rule) => row('some.row', rule)) },
    ),
  })).rule

export const anyRule = ruleOver(
  fc.oneof({ weight: 4, arbitrary: namedAtom }, { weight: 1, arbitrary: randomAtom }),
)
/** Only atoms declared by name: worlds can be told of them. */
export const namedRule = ruleOver(namedAtom)

const access = (id: string, kind: string): fc.Arbitrary<ActorFacts['applications'][number]> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constant(kind),
    name: fc.constant(id),
    open: fc.boolean(),
    isAdmin: fc.boolean(),
    permissions: fc.subarray(permissions).map((some) => new Set(some)),
    settings: fc.subarray(['desk.shared']).map((some) => new Set(some)),
  })

export const anyActorFacts: fc.Arbitrary<ActorFacts> = fc.record({
  id: fc.constant(me),
  name: fc.constant('Ada'),
  orgId: fc.constant('org-1'),
  licence: fc.constantFrom(...licences),
  isActive: fc.constant(true),
  isGlobalAdmin: fc.boolean(),
  globalPermissions: fc.subarray(['things.see-all']).map((some) => new Set(some)),
  sets: fc.record({
    groups: fc.subarray(groups).map((some) => new Set(some)),
    accounts: fc.subarray(groups).map((some) => new Set(some)),
    reviewedTypes: fc.constant(new Set<string>()),
    audiences: fc.constant(new Set<string>()),
    acting: fc.constant(new Set<string>()),
    standIn: fc.subarray([stranger]).map((some) => new Set(some)),
    reports: fc.constant(new Set<string>()),
  }),
  applications: fc.tuple(access('desk-1', 'desk'), access('desk-2', 'desk'), access('portal-1', 'portal')),
})
export const anyActor: fc.Arbitrary<Actor> = anyActorFacts.map(actorOf)

export const thingValues: Readonly<Record<string, readonly unknown[]>> = {
  deskId: ['desk-1', 'desk-2'],
  ownerId: [null, me, stranger],
  groupId: [null, ...groups, 'group-3'],
  colour: [null, 'red', 'blue'],
  size: ['small', 'large'],
  isOpen: [null, true, false],
  isDone: [true, false],
  helpers: [[], [me], [stranger], [stranger, me]],
}

export const anyThing: fc.Arbitrary<RecordFacts> = fc.record(
  Object.fromEntries(
    Object.entries(thingValues).map(([field, values]) => [field, fc.constantFrom(...values)]),
  ),
)
/** Some fields were not loaded. */
export const partialThing: fc.Arbitrary<RecordFacts> = fc
  .tuple(anyThing, fc.subarray(Object.keys(thingValues)))
  .map(([thing, loaded]) => Object.fromEntries(loaded.map((field) => [field, thing[field]])))
