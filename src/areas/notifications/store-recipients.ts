/**
 * Whom to look for. These are candidates and nothing more: who may know is asked of the rules, person by person, so
 * a candidate too many tells nobody anything.
 */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export interface Happening {
  readonly actorId: string | null
  readonly actorName: string | null
  /** admissions that a function on many touched; of one on a single thing, none */
  readonly touched: readonly string[]
  /** what the thing was called when it was done */
  readonly label: string | null
  /** what the act changed of a single thing, by field */
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  readonly at: Date
}

export interface Reachable {
  readonly id: string
  readonly name: string
  readonly email: string
}

export const idsOf = (rows: readonly { readonly id: string | null }[]) =>
  rows.flatMap(({ id }) => (id === null ? [] : [id]))

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export function openRecipients(tx: Tx, org: string) {
  return {
    /** What the audit entry says of it; null where there is none. */
    async happening(entryId: string): Promise<Happening | null> {
      const entry = await tx
        .selectFrom('auditEntries')
        .leftJoin('people', (join) =>
          join
            .onRef('people.orgId', '=', 'auditEntries.orgId')
            .onRef('people.id', '=', 'auditEntries.actorId'),
        )
        .where('auditEntries.orgId', '=', org)
        .where('auditEntries.id', '=', entryId)
        .select(['actorId', 'people.name as actorName', 'before', 'after', 'auditEntries.at'])
        .select('subjectLabel as label')
        .executeTakeFirst()
      if (!entry) return null
      const [before, after] = [entry.before, entry.after].map((side) => (side ?? {}) as Happening['before'])
      const touched = Object.keys(before ?? {}).filter((key) => uuid.test(key))
      return { ...entry, before: before ?? {}, after: after ?? {}, touched }
    },

    /** Owners of orders for an event that were alive when it happened to it. */
    async orderersOf(eventId: string, since: Date): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select distinct owner_id as id from orders
        where org_id = ${org} and event_id = ${eventId}
          and (state not in ('draft', 'denied', 'expired', 'reassigned', 'cancelled')
            or (state = 'cancelled' and updated_at >= ${since}))`.execute(tx)
      return idsOf(rows)
    },

    async holdersOf(permission: string): Promise<readonly string[]> {
      const { rows } = await sql<{ id: string }>`
        select distinct pr.person_id as id from person_roles pr
        join roles r on r.org_id = pr.org_id and r.id = pr.role_id
        join people p on p.org_id = pr.org_id and p.id = pr.person_id and p.status = 'active'
        where pr.org_id = ${org} and ${permission} = any(r.permissions)`.execute(tx)
      return idsOf(rows)
    },

    async managersOf(personIds: readonly string[]): Promise<readonly string[]> {
      if (personIds.length === 0) return []
      const rows = await tx
        .selectFrom('people')
        .select('managerId as id')
        .distinct()
        .where('orgId', '=', org)
        .where('id', 'in', [...personIds])
        .execute()
      return idsOf(rows)
    },

    async reachable(personIds: readonly string[]): Promise<readonly Reachable[]> {
      if (personIds.length === 0) return []
      return tx
        .selectFrom('people')
        .select(['id', 'name', 'email'])
        .where('orgId', '=', org)
        .where('id', 'in', [...personIds])
        .where('status', '=', 'active')
        .orderBy('name')
        .execute()
    },
  }
}
