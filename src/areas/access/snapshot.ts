/** All that rights are made of, read in one statement, so that the epochs in it belong to the rest of it. */
import { sql } from 'kysely'
import type { ActorFacts, Licence } from '#core'
import type { Tx } from '../../database/database.ts'

interface SnapshotRow {
  readonly id: string
  readonly name: string
  readonly licence: Licence
  readonly status: string
  readonly isGlobalAdmin: boolean
  readonly personEpoch: number
  readonly organisationEpoch: number
  readonly globalPermissions: readonly string[]
  readonly groups: readonly string[]
  readonly accounts: readonly string[]
  readonly reviewedTypes: readonly string[]
  readonly reports: readonly string[]
  readonly audiences: readonly string[]
  readonly applications: readonly {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly open: boolean
    readonly isAdmin: boolean
    readonly permissions: readonly string[]
    readonly settings: readonly string[]
  }[]
}

const select = (org: string, personId: string) => sql<SnapshotRow>`
  select p.id, p.name, p.licence, p.status, p.is_global_admin,
    p.epoch as person_epoch, o.epoch as organisation_epoch,
    coalesce(global_role.permissions, '{}') as global_permissions,
    mine.groups::text[] as groups,
    array(
      select account_id::text from person_accounts where org_id = p.org_id and person_id = p.id
      union select p.default_account_id::text where p.default_account_id is not null
    ) as accounts,
    array(
      select id::text from ticket_types where org_id = p.org_id
        and (reviewer_id = p.id or (reviewer_id is null and reviewing_group_id = any(mine.groups)))
    ) as reviewed_types,
    array(select id::text from people where org_id = p.org_id and manager_id = p.id) as reports,
    array(
      select distinct audience_id::text from audience_accounts where org_id = p.org_id and account_id in (
        select account_id from person_accounts where org_id = p.org_id and person_id = p.id
        union select p.default_account_id where p.default_account_id is not null)
    ) as audiences,
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', a.id, 'kind', a.kind, 'name', a.name, 'open', pa.person_id is not null,
        'isAdmin', coalesce(pa.is_admin, false),
        'permissions', array(
          select distinct unnest(r.permissions) from person_roles pr
            join roles r on r.org_id = pr.org_id and r.id = pr.role_id
            where pr.org_id = a.org_id and pr.application_id = a.id and pr.person_id = p.id
        ),
        'settings', array(select key from jsonb_each(a.settings) where value = 'true'::jsonb)
      ) order by a.name, a.id), '[]')
      from applications a
      left join person_applications pa
        on pa.org_id = a.org_id and pa.application_id = a.id and pa.person_id = p.id
      where a.org_id = p.org_id
    ) as applications
  from people p
  join organisations o on o.org_id = p.org_id
  left join roles global_role on global_role.org_id = p.org_id and global_role.id = p.global_role_id
  cross join lateral (
    select array(select group_id from group_members where org_id = p.org_id and person_id = p.id) as groups
  ) mine
  where p.org_id = ${org} and p.id = ${personId}`

export interface Snapshot {
  readonly facts: ActorFacts
  /** the person's and the organisation's */
  readonly epochs: readonly [person: number, organisation: number]
}

export async function readSnapshot(tx: Tx, org: string, personId: string): Promise<Snapshot | null> {
  const [row] = (await select(org, personId).execute(tx)).rows
  if (!row) return null
  return {
    epochs: [row.personEpoch, row.organisationEpoch],
    facts: {
      id: row.id,
      name: row.name,
      orgId: org,
      licence: row.licence,
      isActive: row.status === 'active',
      isGlobalAdmin: row.isGlobalAdmin,
      globalPermissions: new Set(row.globalPermissions),
      sets: {
        groups: new Set(row.groups),
        accounts: new Set(row.accounts),
        reviewedTypes: new Set(row.reviewedTypes),
        reports: new Set(row.reports),
        audiences: new Set(row.audiences),
        acting: new Set([row.id]),
        standIn: new Set(),
      },
      applications: row.applications.map((application) => ({
        ...application,
        permissions: new Set(application.permissions),
        settings: new Set(application.settings),
      })),
    },
  }
}
