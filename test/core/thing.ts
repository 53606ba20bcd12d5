/** A subject with every kind of field, and an atom of every kind: what random rules are made of. */
import {
  allOf,
  anyOf,
  application,
  applicationAdmin,
  type Compiled,
  choice,
  compile,
  defineSubject,
  flag,
  globalAdmin,
  id,
  licence,
  link,
  maybeChoice,
  maybeFlag,
  maybeId,
  not,
  permission,
  type Rule,
  relation,
  setting,
  state,
} from '#core'

export const theThing = defineSubject({
  name: 'thing',
  area: 'things',
  application: { kind: 'desk', field: 'deskId' },
  view: 'things.view',
  fields: {
    id,
    deskId: id,
    ownerId: maybeId,
    groupId: maybeId,
    colour: maybeChoice('red', 'blue'),
    size: choice('small', 'large'),
    isOpen: maybeFlag,
    isDone: flag,
    helpers: link('thingHelpers', 'thingId', 'personId'),
  },
})

const inDesk = (name: string) => permission({ id: `things.${name}`, application: 'desk', says: name })

export const desk = application('desk', 'the Desk')
export const portal = application('portal', 'the Portal')
export const workers = licence('technician', 'enterprise')
export const anybody = licence('technician', 'enterprise', 'client')
export const clients = licence('client', 'team-member')
export const mayPaint = inDesk('paint')
export const mayMove = inDesk('move')
export const maySeeAll = permission({ id: 'things.see-all', application: 'global', says: 'see all things' })
export const deskAdmin = applicationAdmin('desk', 'the Desk')
export const isShared = setting({
  id: 'desk.shared',
  application: 'desk',
  says: 'shared',
  otherwise: 'private',
})

const byFunction = [{ by: 'function', id: 'things.change' }] as const

export const owner = relation(theThing, {
  id: 'thing.owner',
  says: 'owner of the thing',
  holds: { op: 'actor', field: 'ownerId' },
})
export const holder = relation(theThing, {
  id: 'thing.holder',
  says: 'holder of the thing',
  holds: {
    op: 'any',
    of: [
      { op: 'actor', field: 'ownerId' },
      {
        op: 'all',
        of: [
          { op: 'absent', field: 'ownerId' },
          { op: 'in-set', field: 'groupId', set: 'groups' },
        ],
      },
    ],
  },
  changedBy: byFunction,
})
export const helper = relation(theThing, {
  id: 'thing.helper',
  says: 'a helper',
  holds: { op: 'linked', field: 'helpers' },
  changedBy: byFunction,
})
export const isDone = state(theThing, {
  id: 'thing.done',
  says: 'done',
  otherwise: 'still to do',
  holds: { op: 'equals', field: 'isDone', value: true },
  changedBy: byFunction,
})
export const isOpen = state(theThing, {
  id: 'thing.open',
  says: 'open',
  otherwise: 'not open',
  holds: { op: 'equals', field: 'isOpen', value: true },
  changedBy: byFunction,
})
export const isRed = state(theThing, {
  id: 'thing.red',
  says: 'red',
  otherwise: 'not red',
  holds: { op: 'one-of', field: 'colour', values: ['red'] },
  changedBy: byFunction,
})
export const isHeld = state(theThing, {
  id: 'thing.held',
  says: 'held by somebody',
  otherwise: 'free',
  holds: { op: 'not', of: { op: 'absent', field: 'ownerId' } },
})
export const isPlain = state(theThing, {
  id: 'thing.plain',
  says: 'small and of no colour, or nobody helps',
  otherwise: 'not plain',
  holds: {
    op: 'any',
    of: [
      {
        op: 'all',
        of: [
          { op: 'one-of', field: 'size', values: ['small'] },
          { op: 'absent', field: 'colour' },
        ],
      },
      { op: 'not', of: { op: 'linked', field: 'helpers' } },
    ],
  },
})

/** Rights, which may not be negated. */
export const rights = [
  workers,
  anybody,
  clients,
  desk,
  portal,
  mayPaint,
  mayMove,
  mayPaint.at('blue', 'only blue ones'),
  maySeeAll,
  deskAdmin,
  globalAdmin,
  owner,
  holder,
  helper,
]
/** States and settings, which may. */
export const conditions = [isDone, isOpen, isRed, isHeld, isPlain, isShared]

/** A rule as everyday ones are, where a test wants one by name. */
export const editThing = allOf(workers, desk, anyOf(mayMove, allOf(holder, mayPaint), helper), not(isDone))

export function compileOn(rule: Rule<never>, name = 'things.change'): Compiled {
  return compile({ id: name, on: theThing, also: {}, rule: rule as Rule })
}
