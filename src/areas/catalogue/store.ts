/** What a ticket can be filled with: statuses, types, impacts, urgencies, priorities. The only SQL on these tables. */
import type { Tx } from '../../database/database.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly catalogue: CatalogueStore
  }
}
export type CatalogueStore = ReturnType<typeof openCatalogue>

export function openCatalogue(tx: Tx, org: string) {
  const ranked = (table: 'impacts' | 'urgencies' | 'priorities') =>
    tx
      .selectFrom(table)
      .select(['id', 'name', 'position'])
      .where('orgId', '=', org)
      .orderBy('position')
      .orderBy('name')
      .execute()
  const nameIn = async (table: 'impacts' | 'urgencies', id: string) => {
    const found = await tx
      .selectFrom(table)
      .select('name')
      .where('orgId', '=', org)
      .where('id', '=', id)
      .executeTakeFirst()
    return found?.name ?? null
  }

  return {
    async statuses(applicationId: string) {
      return tx
        .selectFrom('statuses')
        .select(['id', 'name', 'class', 'isDefault'])
        .where('orgId', '=', org)
        .where('applicationId', '=', applicationId)
        .orderBy('position')
        .execute()
    },
    async status(applicationId: string, id: string) {
      return (await this.statuses(applicationId)).find((status) => status.id === id) ?? null
    },
    /** of a new ticket; the first of all where none is marked */
    async defaultStatus(applicationId: string) {
      const statuses = await this.statuses(applicationId)
      return statuses.find((status) => status.isDefault) ?? statuses[0] ?? null
    },

    async types(applicationId: string) {
      return tx
        .selectFrom('ticketTypes')
        .select(['id', 'name'])
        .where('orgId', '=', org)
        .where('applicationId', '=', applicationId)
        .orderBy('name')
        .execute()
    },
    async type(applicationId: string, id: string) {
      return (await this.types(applicationId)).find((type) => type.id === id) ?? null
    },

    impacts: () => ranked('impacts'),
    urgencies: () => ranked('urgencies'),
    priorities: () => ranked('priorities'),
    impactName: (id: string) => nameIn('impacts', id),
    urgencyName: (id: string) => nameIn('urgencies', id),

    /** What the matrix of impact and urgency gives, else the organisation's default, else the last. */
    async priorityFor(impactId: string | null, urgencyId: string | null) {
      if (impactId && urgencyId) {
        const cell = await tx
          .selectFrom('priorityMatrix as m')
          .innerJoin('priorities as p', (on) =>
            on.onRef('p.orgId', '=', 'm.orgId').onRef('p.id', '=', 'm.priorityId'),
          )
          .select(['p.id', 'p.name'])
          .where('m.orgId', '=', org)
          .where('m.impactId', '=', impactId)
          .where('m.urgencyId', '=', urgencyId)
          .executeTakeFirst()
        if (cell) return cell
      }
      const fallback = await tx
        .selectFrom('priorities')
        .select(['id', 'name'])
        .where('orgId', '=', org)
        .orderBy('isDefault', 'desc')
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst()
      return fallback ?? null
    },
  }
}
