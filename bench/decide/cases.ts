/**
 * 512 questions "may they edit this ticket?": 32 people, each asked about 16 tickets, drawn with a fixed seed.
 * Ticket ids and the rest come from the database as strings made at run time, so none is a constant of the source.
 */
import { type Actor, actorOf, type Licence } from '#core'

export interface Person {
  readonly id: string
  readonly licence: Licence
  readonly isActive: boolean
  readonly opensWork: boolean
  /** by ticketing application: what its roles let them do */
  readonly permissions: ReadonlyMap<string, readonly string[]>
  readonly groups: readonly string[]
  readonly reviewedTypes: readonly string[]
}

export interface Ticket {
  readonly id: string
  readonly orgId: string
  readonly label: string
  readonly applicationId: string
  readonly typeId: string
  readonly requestorId: string
  readonly creatorId: string
  readonly accountId: string | null
  readonly responsibleId: string | null
  readonly responsibleGroupId: string | null
  readonly statusClass: string
  readonly isConverted: boolean
  readonly convertedTaskComplete: boolean | null
  readonly isTemplate: boolean
  readonly isArchived: boolean
  readonly contacts: readonly string[]
}

export interface Case {
  readonly person: Person
  readonly ticket: Ticket
}

export const organisation = '01920000-0000-7000-8000-000000000001'
export const permissions = ['tickets.edit-all', 'tickets.edit-own'] as const

/** A small generator with a fixed start (mulberry32): the same cases on every machine. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const roll = dice(2026)
const chance = (share: number) => roll() < share
const number = (below: number) => Math.floor(roll() * below)
const idOf = (kind: number, n: number) => `0192${kind}000-0000-7000-8000-${String(n).padStart(12, '0')}`
const among = <T>(of: readonly T[]): T => of[number(of.length)] as T

const applications = [0, 1, 2].map((n) => idOf(1, n))
const types = Array.from({ length: 8 }, (_none, n) => idOf(2, n))
const groups = Array.from({ length: 6 }, (_none, n) => idOf(3, n))
const some = <T>(of: readonly T[], share: number) => of.filter(() => chance(share))

const people: readonly Person[] = Array.from({ length: 32 }, (_none, n) => ({
  id: idOf(4, n),
  licence: among<Licence>([
    'enterprise',
    'technician',
    'student-technician',
    'technician',
    'client',
    'team-member',
  ]),
  isActive: chance(0.97),
  opensWork: chance(0.85),
  permissions: new Map(
    applications.map((id) => [id, [...some([permissions[0]], 0.15), ...some([permissions[1]], 0.7)]]),
  ),
  groups: some(groups, 0.3),
  reviewedTypes: some(types, 0.1),
}))

const ticketFor = (person: Person, n: number): Ticket => ({
  id: idOf(5, n),
  orgId: organisation,
  label: `#${n}`,
  applicationId: among(applications),
  typeId: among(types),
  requestorId: among(people).id,
  creatorId: among(people).id,
  accountId: null,
  responsibleId: chance(0.4) ? null : chance(0.4) ? person.id : among(people).id,
  responsibleGroupId: chance(0.3) ? null : among(groups),
  statusClass: among(['new', 'in-process', 'on-hold', 'completed']),
  isConverted: chance(0.04),
  convertedTaskComplete: null,
  isTemplate: chance(0.03),
  isArchived: chance(0.04),
  contacts: some(people, 0.05).map((one) => one.id),
})

export const cases: readonly Case[] = people.flatMap((person, row) =>
  Array.from({ length: 16 }, (_none, column) => ({ person, ticket: ticketFor(person, row * 16 + column) })),
)

/** The person as our pipeline loads them. */
export function ourActor(person: Person): Actor {
  return actorOf({
    id: person.id,
    name: 'somebody',
    orgId: organisation,
    licence: person.licence,
    isActive: person.isActive,
    isGlobalAdmin: false,
    globalPermissions: new Set(),
    sets: {
      groups: new Set(person.groups),
      accounts: new Set(),
      reviewedTypes: new Set(person.reviewedTypes),
      audiences: new Set(),
      acting: new Set([person.id]),
      standIn: new Set(),
      reports: new Set(),
    },
    applications: [
      {
        id: 'work',
        kind: 'work-management',
        name: 'Work Management',
        open: person.opensWork,
        isAdmin: false,
        permissions: new Set(),
        settings: new Set(),
      },
      ...[...person.permissions].map(([id, held]) => ({
        id,
        kind: 'ticketing',
        name: 'Ticketing',
        open: true,
        isAdmin: false,
        permissions: new Set(held),
        settings: new Set<string>(),
      })),
    ],
  })
}
