/** For a rule of the registry: actors who bring exactly what each branch asks, all but one thing of it, all, nothing. */
import {
  type Actor,
  type ActorSet,
  actorOf,
  type Compiled,
  type Licence,
  type Literal,
  licences,
  rulebook,
} from '#core'
import { functions } from '../../src/registry.gen.ts'

export const book = rulebook(functions)
/** Rules a list could be filtered by. */
export const filterable = book.compiled.filter(
  (one) => one.subject && one.literals.every((literal) => literal.place === null),
)

export const person = '00000000-0000-7000-8000-00000000000a'
const sets: Record<ActorSet, ReadonlySet<string>> = {
  groups: new Set(['00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2']),
  accounts: new Set(['00000000-0000-7000-8000-0000000000c1']),
  reviewedTypes: new Set(['00000000-0000-7000-8000-0000000000d1']),
  audiences: new Set<string>(),
  acting: new Set<string>(),
  standIn: new Set<string>(),
  reports: new Set(['00000000-0000-7000-8000-0000000000e1']),
}

export function archetypes(compiled: Compiled): readonly Actor[] {
  const all = compiled.literals.filter((literal) => !('fact' in literal.atom))
  const brought = compiled.terms.flatMap(({ term }) => {
    const rights = term.literals.filter((literal) => !('fact' in literal.atom))
    return [rights, ...rights.map((left) => rights.filter((one) => one !== left))]
  })
  const kinds = [[], all, ...brought]
  return kinds.flatMap((rights) => [actorWith(compiled, rights, true), actorWith(compiled, rights, false)])
}

/** Two applications of every kind: in the first the rights hold, in the second none does. */
function actorWith(compiled: Compiled, rights: readonly Literal[], withSets: boolean): Actor {
  const kinds = new Set([
    ...(compiled.subject ? [compiled.subject.application.kind] : []),
    ...compiled.literals.flatMap(({ atom }) =>
      'application' in atom && atom.application !== 'global' ? [atom.application] : [],
    ),
  ])
  const atoms = rights.filter((literal) => !literal.negated).map((literal) => literal.atom)
  const wanted = atoms.flatMap((atom) => (atom.kind === 'licence' ? [atom.licences] : []))
  const licence: Licence =
    licences.find((one) => wanted.length > 0 && wanted.every((list) => list.includes(one))) ??
    wanted[0]?.[0] ??
    'none'
  const of = (kind: string) => atoms.filter((atom) => 'application' in atom && atom.application === kind)
  const names = (kind: string, which: 'permission' | 'setting') =>
    new Set(of(kind).flatMap((atom) => (atom.kind === which ? [atom.id.slice(which.length + 1)] : [])))
  return actorOf({
    id: person,
    name: 'Ada',
    orgId: '00000000-0000-7000-8000-0000000000aa',
    licence,
    isActive: true,
    isGlobalAdmin: atoms.some((atom) => atom.kind === 'flag' && atom.flag === 'global-admin'),
    globalPermissions: names('global', 'permission'),
    sets: withSets
      ? sets
      : {
          groups: new Set(),
          accounts: new Set(),
          reviewedTypes: new Set(),
          reports: new Set(),
          audiences: new Set(),
          acting: new Set(),
          standIn: new Set(),
        },
    applications: [...kinds].flatMap((kind, position) => [
      {
        id: `00000000-0000-7000-8000-1000000000${String(position).padStart(2, '0')}`,
        kind,
        name: kind,
        // a permission comes with access, or it could not be held at all
        open: of(kind).some((atom) => atom.kind !== 'setting'),
        isAdmin: of(kind).some((atom) => atom.kind === 'flag'),
        permissions: names(kind, 'permission'),
        settings: names(kind, 'setting'),
      },
      {
        id: `00000000-0000-7000-8000-2000000000${String(position).padStart(2, '0')}`,
        kind,
        name: `another ${kind}`,
        open: false,
        isAdmin: false,
        permissions: new Set<string>(),
        settings: new Set<string>(),
      },
    ]),
  })
}
