/** CASL with one ability a person, built beforehand; conditions are its Mongo-like ones. */
import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability'
import type { Case, Person } from './cases.ts'

const technicians: readonly string[] = ['enterprise', 'technician', 'student-technician']

function abilityOf(person: Person) {
  const { can, build } = new AbilityBuilder(createMongoAbility)
  if (!person.isActive || !person.opensWork || !technicians.includes(person.licence)) return build()
  const live = { isConverted: false, isTemplate: false, isArchived: false }
  const where = (permission: string) =>
    [...person.permissions].filter(([, held]) => held.includes(permission)).map(([id]) => id)
  can('edit', 'Ticket', { ...live, applicationId: { $in: where('tickets.edit-all') } })
  const own = { ...live, applicationId: { $in: where('tickets.edit-own') } }
  can('edit', 'Ticket', { ...own, responsibleId: person.id })
  can('edit', 'Ticket', { ...own, responsibleId: null, responsibleGroupId: { $in: [...person.groups] } })
  can('edit', 'Ticket', { ...live, typeId: { $in: [...person.reviewedTypes] } })
  return build()
}

export function prepare(cases: readonly Case[]): (index: number) => boolean {
  const abilities = new Map(
    [...new Set(cases.map(({ person }) => person))].map((one) => [one, abilityOf(one)]),
  )
  const asked = cases.map(({ person, ticket }) => ({
    ability: abilities.get(person) as ReturnType<typeof abilityOf>,
    ticket: subject('Ticket', { ...ticket }),
  }))
  return (index) => {
    const one = asked[index] as (typeof asked)[number]
    return one.ability.can('edit', one.ticket)
  }
}
