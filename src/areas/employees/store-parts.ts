/** Pieces of SQL that the files of this store share; each speaks of the row `people` around it. */
import { type SqlBool, sql } from 'kysely'

/** The one application of its kind in the organisation. */
export const theBoxOffice = sql`(select box.id from applications box
  where box.org_id = people.org_id and box.kind = 'box-office' order by box.slug limit 1)`

export const inBoxOffice = sql<SqlBool>`exists (select 1 from person_applications access
  where access.org_id = people.org_id and access.person_id = people.id and access.application_id = ${theBoxOffice})`

/** Blocking is of the whole organisation, so whoever may end it finds everybody it was done to. */
export const isListed = sql<SqlBool>`(people.status = 'blocked' or ${inBoxOffice})`

export const hasBoxOffice = sql<boolean>`${inBoxOffice}`

export const rolesOf = sql`person_roles held
  join roles role on role.org_id = held.org_id and role.id = held.role_id
  where held.org_id = people.org_id and held.person_id = people.id and held.application_id = ${theBoxOffice}`

export const departmentsOf = sql`accounts account
  where account.org_id = people.org_id and (account.id = people.default_account_id or account.id in
    (select own.account_id from person_accounts own where own.org_id = people.org_id and own.person_id = people.id))`

/** An event that waits for its day has none that is over, whatever day it had. The row is `events`. */
export const isToCome = (now: Date) => sql<SqlBool>`(case when events.date_is_tba then true
  when events.time_is_tba then events.starts_at > ${now}::timestamptz - interval '1 day' else events.starts_at > ${now} end)`
