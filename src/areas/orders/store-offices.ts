/** Ticket offices: who hands tickets over, where, and for which venues. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export interface Office {
  readonly name: string
  readonly place: string
  readonly isDefault: boolean
}

export function openOffices(tx: Tx, org: string) {
  return {
    async offices() {
      const rows = await tx
        .selectFrom('ticketOffices')
        .where('orgId', '=', org)
        .orderBy('name')
        .select(['id', 'name', 'place', 'isDefault'])
        .execute()
      const venues = await tx
        .selectFrom('venueOffices')
        .innerJoin('venues', (join) =>
          join
            .onRef('venues.orgId', '=', 'venueOffices.orgId')
            .onRef('venues.id', '=', 'venueOffices.venueId'),
        )
        .where('venueOffices.orgId', '=', org)
        .orderBy('venues.name')
        .select(['venueOffices.officeId', 'venues.id', 'venues.name'])
        .execute()
      return rows.map((row) => ({
        ...row,
        venues: venues.filter(({ officeId }) => officeId === row.id).map(({ id, name }) => ({ id, name })),
      }))
    },

    async saveOffice({ name, place, isDefault }: Office): Promise<string> {
      if (isDefault)
        await tx
          .updateTable('ticketOffices')
          .set({ isDefault: false })
          .where('orgId', '=', org)
          .where('name', '<>', name)
          .execute()
      const { id } = await tx
        .insertInto('ticketOffices')
        .values({ orgId: org, id: crypto.randomUUID(), name, place, isDefault })
        .onConflict((known) =>
          known
            .columns(['orgId', 'name'])
            .doUpdateSet({ place, isDefault, version: sql<number>`ticket_offices.version + 1` }),
        )
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },

    /** @returns false where one of them is no venue of the organisation */
    async officeServes(officeId: string, venueIds: readonly string[]): Promise<boolean> {
      await tx.deleteFrom('venueOffices').where('orgId', '=', org).where('officeId', '=', officeId).execute()
      if (venueIds.length === 0) return true
      const { rows } = await sql<{ id: string }>`
        insert into venue_offices (org_id, venue_id, office_id)
        select org_id, id, ${officeId}::uuid from venues where org_id = ${org}::uuid and id = any(${venueIds}::uuid[])
        on conflict (org_id, venue_id) do update set office_id = excluded.office_id returning venue_id as id`.execute(
        tx,
      )
      return rows.length === new Set(venueIds).size
    },
  }
}
