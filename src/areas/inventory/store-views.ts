/** Filters of the stock that people gave a name; each person has their own. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'

export function openViews(tx: Tx, org: string) {
  return {
    async viewsOf(personId: string) {
      const views = await tx
        .selectFrom('inventoryViews')
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .orderBy(sql`lower(name)`)
        .select(['name', 'filter'])
        .execute()
      return views.map(({ name, filter }) => ({ name, filter: filter as Record<string, string> }))
    },

    async saveView(personId: string, name: string, filter: object): Promise<void> {
      await tx
        .insertInto('inventoryViews')
        .values({ orgId: org, id: crypto.randomUUID(), personId, name, filter: json(filter) })
        .onConflict((same) =>
          same.columns(['orgId', 'personId', 'name']).doUpdateSet({ filter: json(filter) }),
        )
        .execute()
    },

    /** @returns whether there was one */
    async removeView(personId: string, name: string): Promise<boolean> {
      const removed = await tx
        .deleteFrom('inventoryViews')
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .where('name', '=', name)
        .executeTakeFirst()
      return removed.numDeletedRows > 0n
    },
  }
}
