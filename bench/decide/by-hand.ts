/**
 * The bound: what an expert would write for this one rule and nothing else. The person's rights are packed into one
 * mask per application beforehand, groups and reviewed types are sets, and the rest is compared field by field.
 */
import { type Case, organisation, type Person, type Ticket } from './cases.ts'

const [mayWork, editAll, editOwn] = [1, 2, 4]
const technicians: readonly string[] = ['enterprise', 'technician', 'student-technician']

interface Packed {
  readonly id: string
  readonly orgId: string
  readonly masks: ReadonlyMap<string, number>
  readonly groups: ReadonlySet<string>
  readonly reviewedTypes: ReadonlySet<string>
}

function pack(person: Person): Packed {
  const base = person.isActive && person.opensWork && technicians.includes(person.licence) ? mayWork : 0
  const maskOf = (held: readonly string[]) =>
    base |
    (held.includes('tickets.edit-all') ? editAll : 0) |
    (held.includes('tickets.edit-own') ? editOwn : 0)
  return {
    id: person.id,
    orgId: organisation,
    masks: new Map([...person.permissions].map(([id, held]) => [id, maskOf(held)])),
    groups: new Set(person.groups),
    reviewedTypes: new Set(person.reviewedTypes),
  }
}

function mayEdit(person: Packed, ticket: Ticket): boolean {
  if (ticket.orgId !== person.orgId) return false
  const mask = person.masks.get(ticket.applicationId) ?? 0
  if ((mask & mayWork) === 0) return false
  if (ticket.isConverted || ticket.isTemplate || ticket.isArchived) return false
  if ((mask & editAll) !== 0) return true
  if ((mask & editOwn) !== 0) {
    if (ticket.responsibleId === person.id) return true
    if (
      ticket.responsibleId === null &&
      ticket.responsibleGroupId !== null &&
      person.groups.has(ticket.responsibleGroupId)
    )
      return true
  }
  return person.reviewedTypes.has(ticket.typeId)
}

export function prepare(cases: readonly Case[]): (index: number) => boolean {
  const packed = new Map(
    [...new Set(cases.map(({ person }) => person))].map((person) => [person, pack(person)]),
  )
  const asked = cases.map(({ person, ticket }) => ({ person: packed.get(person) as Packed, ticket }))
  return (index) => {
    const one = asked[index] as (typeof asked)[number]
    return mayEdit(one.person, one.ticket)
  }
}
