import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '#core'
import { containing } from '../people/public.ts'
import { closedClasses, type StatusClass } from './ticket.ts'
import type { View } from './views.ts'

/** Written out and not as values, so that it is seen to be the condition of the index on open tickets. */
const isOpen = sql<SqlBool>`tickets.status_class not in (${sql.join(closedClasses.map((one) => sql.lit(one)))})`

/** A view of one's own work is of open tickets, unless the asker names another class of status. */
export function viewMatch(view: View, actor: Actor, status: StatusClass | undefined): Expression<SqlBool> {
  const stillOpen = status === undefined ? sql<SqlBool>` and ${isOpen}` : sql<SqlBool>``
  switch (view) {
    case 'all':
      return sql`true`
    case 'open':
      return isOpen
    case 'requested':
      return sql`tickets.requestor_id = ${actor.id}`
    case 'unassigned':
      return sql`(tickets.responsible_id is null${stillOpen})`
    case 'mine':
      return sql`((tickets.responsible_id = ${actor.id}
        or (tickets.responsible_id is null and tickets.responsible_group_id = any(${[...actor.sets.groups]}::uuid[])))${stillOpen})`
  }
}

export const classMatch = (status: StatusClass | undefined): Expression<SqlBool> =>
  status === undefined ? sql`true` : sql`tickets.status_class = ${status}`

/** Part of the title or of the requestor's name, or the number with or without its sign. */
export function textMatch(org: string, text: string): Expression<SqlBool> {
  const pattern = containing(text)
  const number = /^#?(\d{1,15})$/.exec(text.trim())?.[1]
  const byNumber = number ? sql`or tickets.number = ${number}::bigint` : sql``
  return sql`(tickets.title ilike ${pattern} ${byNumber}
    or tickets.requestor_id = any(array(select id from people where org_id = ${org} and name ilike ${pattern})))`
}
