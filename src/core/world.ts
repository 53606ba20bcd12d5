/**
 * A hypothetical world: who somebody would be and how the record would stand, told in atoms. `simulate` judges a
 * function in it. What a list does not name is false; `null` for a state, relation or setting says "not known".
 */
import { type Static, Type } from 'typebox'
import { licences } from './actor.ts'
import type { Compiled } from './compile.ts'
import { type Decision, gates, judge, refusedByGate } from './decide.ts'
import { not, type Truth } from './kleene.ts'
import { type Literal, literalKey } from './normal-form.ts'
import { truthsBy } from './truths.ts'
import { unlocks } from './unlock.ts'

const Known = Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Null()]))
const Names = Type.Union([Type.Array(Type.String()), Known])

export const World = Type.Object(
  {
    signedIn: Type.Optional(Type.Boolean({ description: 'default true' })),
    active: Type.Optional(Type.Boolean({ description: 'default true' })),
    licence: Type.Optional(Type.Enum([...licences])),
    applications: Type.Optional(
      Type.Array(Type.String(), { description: 'kinds of application that are open' }),
    ),
    permissions: Type.Optional(
      Type.Array(Type.String(), { description: 'such as tickets.edit-all or inventory.edit@in-transit' }),
    ),
    flags: Type.Optional(
      Type.Array(Type.String(), {
        description: 'global-admin, application-admin or application-admin:ticketing',
      }),
    ),
    relations: Type.Optional(Names),
    states: Type.Optional(Names),
    settings: Type.Optional(Names),
    /** the same for further subjects, by name: the destination of a move */
    also: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  {
    additionalProperties: false,
    title: 'World',
    description: 'who they would be and how the record would stand',
  },
)
export type World = Static<typeof World>

export function judgeIn(compiled: Compiled, world: World): Decision {
  const gate = world.signedIn === false ? gates[0] : world.active === false ? gates[1] : null
  if (gate) return refusedByGate(gate)
  return judge(
    compiled,
    truthsBy(compiled, (literal) => holdsIn(literal, world)),
  )
}

function holdsIn(literal: Literal, world: World): Truth {
  const place = literal.place === null ? world : ((world.also?.[literal.place] ?? {}) as World)
  const truth = atomIn(literal, { ...place, licence: world.licence })
  return literal.negated ? not(truth) : truth
}

function atomIn({ atom }: Literal, world: World): Truth {
  switch (atom.kind) {
    case 'licence':
      return atom.licences.includes(world.licence ?? 'none')
    case 'application':
      return world.applications?.includes(atom.application) ?? false
    case 'permission':
      return world.permissions?.includes(atom.permission) ?? false
    case 'flag':
      return (world.flags ?? []).some((flag) => `flag:${flag}` === atom.id || flag === atom.flag)
    case 'relation':
      return named(world.relations, atom.id)
    case 'state':
      return named(world.states, atom.id)
    case 'setting':
      return named(world.settings, atom.setting)
  }
}

/** Names may be written short: `responsible` for `ticket.responsible`. */
function named(names: Static<typeof Names> | undefined, id: string): Truth {
  const short = id.slice(id.indexOf('.') + 1)
  if (names === undefined) return false
  if (Array.isArray(names)) return names.includes(id) || names.includes(short)
  const value = names[id] ?? names[short]
  return value === null || names[id] === null ? 'unknown' : (value ?? false)
}

/** The world with the literals of an unlock set granted: applying a set must flip the answer. */
export function grant(world: World, literals: readonly Literal[]): World {
  let now = world
  for (const literal of literals)
    now = literal.place === null ? grantOne(now, literal) : grantOn(now, literal, literal.place)
  return now
}

function grantOn(world: World, literal: Literal, place: string): World {
  const there = (world.also?.[place] ?? {}) as World
  return { ...world, also: { ...world.also, [place]: grantOne(there, literal) } }
}

function grantOne(world: World, { atom, negated }: Literal): World {
  const add = (list: readonly string[] | undefined, name: string) => [...new Set([...(list ?? []), name])]
  switch (atom.kind) {
    case 'licence':
      return { ...world, licence: atom.licences[0] }
    case 'application':
      return { ...world, applications: add(world.applications, atom.application) }
    case 'permission':
      return { ...world, permissions: add(world.permissions, atom.permission) }
    case 'flag':
      return { ...world, flags: add(world.flags, atom.id.slice('flag:'.length)) }
    case 'relation':
      return { ...world, relations: { ...asKnown(world.relations), [atom.id]: !negated } }
    case 'state':
      return { ...world, states: { ...asKnown(world.states), [atom.id]: !negated } }
    case 'setting':
      return { ...world, settings: { ...asKnown(world.settings), [atom.setting]: !negated } }
  }
}

const asKnown = (names: Static<typeof Names> | undefined): Static<typeof Known> =>
  Array.isArray(names) ? Object.fromEntries(names.map((name) => [name, true])) : (names ?? {})

/** One answer of `simulate`: a JSON line of the command, and the output of `decisions.simulate`. */
export interface SimulatedLine {
  readonly function: string
  readonly allowed: boolean
  readonly row: string | null
  /** unmet demands, each a list of atoms of which one is needed */
  readonly blockers: string[][]
  /** smallest sets of atoms that would admit; what nobody can change is left out */
  readonly unlock: string[][]
}

export function simulate(compiled: Compiled, world: World): SimulatedLine {
  const decision = judgeIn(compiled, world)
  return {
    function: compiled.id,
    allowed: decision.outcome === 'allowed',
    row: decision.row,
    blockers: decision.gate
      ? [[decision.gate.id]]
      : decision.blockers.map((clause) => clause.map(literalKey)),
    unlock: unlocks(compiled.terms, decision).map(({ literals }) => literals.map(literalKey)),
  }
}
