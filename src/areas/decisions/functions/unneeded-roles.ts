import { Type } from 'typebox'
import { defineFunction, Id } from '#core'
import { openedBy } from '../role-reach.ts'
import { reviewRoles } from '../rules.ts'

const day = 86_400_000

/**
 * Roles that somebody holds and has used nothing of, told from the audit trail. It knows acts and not looks: a role
 * that opens nothing but looks is never on the list, and neither is one held for a shorter time than is asked about.
 */
export const unneededRoles = defineFunction({
  id: 'decisions.unneeded-roles',
  title: 'See roles that nobody has needed',
  kind: 'read',
  who: reviewRoles,
  input: Type.Object(
    {
      days: Type.Integer({
        title: 'Days',
        description: 'how far to look back',
        minimum: 7,
        maximum: 365,
        default: 90,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    days: Type.Integer(),
    items: Type.Array(
      Type.Object({
        person: Type.Object({ id: Id, name: Type.String() }),
        role: Type.Object({ id: Id, name: Type.String() }),
        since: Type.String(),
        why: Type.Enum(['unused', 'covered'], {
          description: 'not used; or their other roles bring all of it anyway',
        }),
        opens: Type.Array(Type.String(), { description: 'what it alone opens for them' }),
      }),
    ),
  }),
  async run({ input: { days }, rules, stores, now }) {
    const from = new Date(now.getTime() - days * day)
    const used = await stores.audit.usedSince(from)
    const held = await stores.employees.heldRoles()
    const items = held
      .filter(({ since, permissions }) => since <= from && permissions.length > 0)
      .flatMap(({ person, role, since, permissions }) => {
        const others = held.filter((one) => one.person.id === person.id && one.role.id !== role.id)
        const opened = openedBy(
          rules,
          permissions,
          others.flatMap((one) => [...one.permissions]),
        )
        const acts = opened.filter(({ isAct }) => isAct)
        const isUsed = acts.some(({ id }) => used.has(`${person.id} ${id}`))
        if (isUsed || (acts.length === 0 && opened.length > 0)) return []
        const why = opened.length === 0 ? ('covered' as const) : ('unused' as const)
        return [{ person, role, since: since.toISOString(), why, opens: acts.map(({ title }) => title) }]
      })
    return { days, items }
  },
})
