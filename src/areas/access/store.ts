/** Applications, and who may open them with which rights. The only place that reads rights from tables. */
import { sql } from 'kysely'
import type { LoadedFacts } from '#core'
import type { Epochs, Tx } from '../../database/database.ts'
import { administrators } from './administrators.ts'
import { readSnapshot } from './snapshot.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly access: AccessStore
  }
}
export type AccessStore = ReturnType<typeof openAccess>

export function openAccess(tx: Tx, org: string) {
  return {
    async facts(
      _subject: string,
      ids: readonly string[],
      lock: boolean,
    ): Promise<ReadonlyMap<string, LoadedFacts>> {
      const rows = await tx
        .selectFrom('applications')
        .select(['id', 'orgId', 'name as label', 'version'])
        .where('orgId', '=', org)
        .where('kind', '=', 'ticketing')
        .where('id', 'in', [...ids])
        .orderBy('id')
        // Whoever enters a ticket must not wait for another who does, only for changes of the application.
        .$if(lock, (query) => query.forShare())
        .execute()
      return new Map(rows.map((row) => [row.id, row]))
    },

    ...administrators(tx, org),

    actor: (personId: string) => readSnapshot(tx, org, personId),

    /** With `lock`, rights cannot change until the transaction ends: see the epochs in the first migration. */
    async epochs(personId: string, lock: boolean): Promise<Epochs | null> {
      const { rows } = await (lock
        ? sql<Epochs>`select person_epoch as person, organisation_epoch as organisation
            from hold_rights(${org}::uuid, ${personId}::uuid)`
        : sql<Epochs>`select p.epoch as person, o.epoch as organisation
            from people p join organisations o on o.org_id = p.org_id where p.org_id = ${org} and p.id = ${personId}`
      ).execute(tx)
      return rows[0] ?? null
    },

    async openTo(personId: string) {
      return tx
        .selectFrom('personApplications')
        .innerJoin('applications', (join) =>
          join
            .onRef('applications.orgId', '=', 'personApplications.orgId')
            .onRef('applications.id', '=', 'personApplications.applicationId'),
        )
        .select([
          'applications.id',
          'applications.kind',
          'applications.name',
          'applications.slug',
          'personApplications.isAdmin',
        ])
        .where('personApplications.orgId', '=', org)
        .where('personApplications.personId', '=', personId)
        .orderBy('applications.name')
        .execute()
    },

    async application(id: string) {
      return tx
        .selectFrom('applications')
        .select(['id', 'kind', 'name', 'slug', 'purpose', 'version'])
        .where('orgId', '=', org)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    },
  }
}
