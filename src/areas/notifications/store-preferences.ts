/** How people want to be told. */
import type { Tx } from '../../database/database.ts'
import type { Channels } from './kinds.ts'

export interface Preference extends Channels {
  readonly kind: string
}

export function openPreferences(tx: Tx, org: string) {
  return {
    async chosenBy(personId: string): Promise<ReadonlyMap<string, Channels>> {
      const rows = await tx
        .selectFrom('notificationPreferences')
        .select(['kind', 'inApp', 'mail'])
        .where('orgId', '=', org)
        .where('personId', '=', personId)
        .execute()
      return new Map(rows.map(({ kind, ...channels }) => [kind, channels]))
    },

    async chosenFor(kind: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Channels>> {
      if (personIds.length === 0) return new Map()
      const rows = await tx
        .selectFrom('notificationPreferences')
        .select(['personId', 'inApp', 'mail'])
        .where('orgId', '=', org)
        .where('kind', '=', kind)
        .where('personId', 'in', [...personIds])
        .execute()
      return new Map(rows.map(({ personId, ...channels }) => [personId, channels]))
    },

    async choose(personId: string, preferences: readonly Preference[]): Promise<void> {
      for (const { kind, inApp, mail } of preferences)
        await tx
          .insertInto('notificationPreferences')
          .values({ orgId: org, personId, kind, inApp, mail })
          .onConflict((known) => known.columns(['orgId', 'personId', 'kind']).doUpdateSet({ inApp, mail }))
          .execute()
    },
  }
}
