/** Cedar, compiled to WebAssembly, with its policies parsed beforehand. */
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { Case, Person, Ticket } from './cases.ts'

const policies = `
permit (principal, action == Action::"edit", resource) when {
  ["enterprise", "technician", "student-technician"].contains(principal.licence) &&
  principal.isActive && principal.opensWork &&
  !resource.isConverted && !resource.isTemplate && !resource.isArchived &&
  (principal.editAllIn.contains(resource.applicationId) ||
   principal.reviewedTypes.contains(resource.typeId) ||
   (principal.editOwnIn.contains(resource.applicationId) &&
    ((resource has responsibleId && resource.responsibleId == principal.id) ||
     (!(resource has responsibleId) && resource has responsibleGroupId &&
      principal.groups.contains(resource.responsibleGroupId)))))
};`

const personEntity = (person: Person) => {
  const where = (permission: string) =>
    [...person.permissions].filter(([, held]) => held.includes(permission)).map(([id]) => id)
  return {
    uid: { type: 'Person', id: person.id },
    attrs: {
      id: person.id,
      licence: person.licence,
      isActive: person.isActive,
      opensWork: person.opensWork,
      editAllIn: where('tickets.edit-all'),
      editOwnIn: where('tickets.edit-own'),
      groups: [...person.groups],
      reviewedTypes: [...person.reviewedTypes],
    },
    parents: [],
  }
}

const ticketEntity = (ticket: Ticket) => ({
  uid: { type: 'Ticket', id: ticket.id },
  attrs: {
    applicationId: ticket.applicationId,
    typeId: ticket.typeId,
    ...(ticket.responsibleId && { responsibleId: ticket.responsibleId }),
    ...(ticket.responsibleGroupId && { responsibleGroupId: ticket.responsibleGroupId }),
    isConverted: ticket.isConverted,
    isTemplate: ticket.isTemplate,
    isArchived: ticket.isArchived,
  },
  parents: [],
})

export function prepare(cases: readonly Case[]): (index: number) => boolean {
  const parsed = preparsePolicySet('edit', { staticPolicies: policies })
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed))
  const calls = cases.map(({ person, ticket }) => ({
    principal: { type: 'Person', id: person.id },
    action: { type: 'Action', id: 'edit' },
    resource: { type: 'Ticket', id: ticket.id },
    context: {},
    preparsedPolicySetId: 'edit',
    entities: [personEntity(person), ticketEntity(ticket)],
  }))
  return (index) => {
    const answer = statefulIsAuthorized(calls[index] as (typeof calls)[number])
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer))
    return answer.response.decision === 'allow'
  }
}
