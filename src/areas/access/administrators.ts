/** Who can change rights: asked when a refusal names the people who could lift it. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

export interface Administrator {
  readonly id: string
  readonly name: string
}

export function administrators(tx: Tx, org: string) {
  return {
    /** Administrators of one application, or of every application of a kind. */
    applicationAdmins(kind: string, applicationId: string | null): Promise<readonly Administrator[]> {
      return tx
        .selectFrom('personApplications as access')
        .innerJoin('applications as application', (join) =>
          join
            .onRef('application.orgId', '=', 'access.orgId')
            .onRef('application.id', '=', 'access.applicationId'),
        )
        .innerJoin('people as person', (join) =>
          join.onRef('person.orgId', '=', 'access.orgId').onRef('person.id', '=', 'access.personId'),
        )
        .select(['person.id', 'person.name'])
        .where('access.orgId', '=', org)
        .where('access.isAdmin', '=', true)
        .where('person.status', '=', 'active')
        .where('application.kind', '=', kind)
        .$if(applicationId !== null, (query) => query.where('application.id', '=', applicationId as string))
        .distinct()
        .orderBy('person.name')
        .limit(20)
        .execute()
    },

    globalAdmins(): Promise<readonly Administrator[]> {
      return tx
        .selectFrom('people')
        .select(['id', 'name'])
        .where('orgId', '=', org)
        .where('isGlobalAdmin', '=', true)
        .where('status', '=', 'active')
        .orderBy('name')
        .limit(20)
        .execute()
    },

    /**
     * Active people for questions about everybody, at most `limit` of them: whoever has a role first, since theirs is
     * most of what is asked, then by name. So a question may stop at the first few it finds.
     */
    everybody(limit: number): Promise<readonly Administrator[]> {
      return tx
        .selectFrom('people')
        .select(['id', 'name'])
        .where('orgId', '=', org)
        .where('status', '=', 'active')
        .orderBy(
          sql`exists (select from person_roles where person_roles.org_id = people.org_id and person_id = people.id)`,
          'desc',
        )
        .orderBy('name')
        .limit(limit)
        .execute()
    },

    async roleList() {
      return tx
        .selectFrom('roles')
        .select(['id', 'name', 'applicationKind', 'purpose', 'permissions'])
        .where('orgId', '=', org)
        .orderBy('applicationKind')
        .orderBy('name')
        .execute()
    },
  }
}
