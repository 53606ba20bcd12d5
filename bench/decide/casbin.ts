/** Casbin with one matcher over attributes of both; sets are asked by functions of its own. */
import { newEnforcer, newModelFromString } from 'casbin'
import type { Case, Person } from './cases.ts'

const model = `
[request_definition]
r = sub, obj, act

[policy_definition]
p = act

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.act == p.act && r.sub.mayWork && !r.obj.isConverted && !r.obj.isTemplate && !r.obj.isArchived && \\
  (has(r.sub.editAllIn, r.obj.applicationId) || has(r.sub.reviewedTypes, r.obj.typeId) || \\
  (has(r.sub.editOwnIn, r.obj.applicationId) && (r.obj.responsibleId == r.sub.id || \\
  (r.obj.responsibleId == none() && has(r.sub.groups, r.obj.responsibleGroupId)))))
`

const technicians: readonly string[] = ['enterprise', 'technician', 'student-technician']

const attributesOf = (person: Person) => {
  const where = (permission: string) =>
    new Set([...person.permissions].filter(([, held]) => held.includes(permission)).map(([id]) => id))
  return {
    id: person.id,
    mayWork: person.isActive && person.opensWork && technicians.includes(person.licence),
    editAllIn: where('tickets.edit-all'),
    editOwnIn: where('tickets.edit-own'),
    groups: new Set(person.groups),
    reviewedTypes: new Set(person.reviewedTypes),
  }
}

export async function prepare(cases: readonly Case[]): Promise<(index: number) => boolean> {
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addFunction('has', (set: ReadonlySet<unknown>, value: unknown) => set.has(value))
  await enforcer.addFunction('none', (() => null) as never)
  await enforcer.addPolicy('edit')
  const people = new Map(
    [...new Set(cases.map(({ person }) => person))].map((one) => [one, attributesOf(one)]),
  )
  const asked = cases.map(({ person, ticket }) => ({ person: people.get(person), ticket }))
  return (index) => {
    const one = asked[index] as (typeof asked)[number]
    return enforcer.enforceSync(one.person, one.ticket, 'edit')
  }
}
