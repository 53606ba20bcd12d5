/** Facts that approving, awarding and calling off read, as SQL: for loading an order and for the filters of lists. */
import { type RawBuilder, sql } from 'kysely'

/** The one person who handed out all its seats; null where they came from several, or from nobody. */
const steward = sql`(select case when count(distinct admissions.steward_id) = 1 and count(*) = count(admissions.steward_id)
    then min(admissions.steward_id::text)::uuid end
  from order_admissions held
  join admissions on admissions.org_id = held.org_id and admissions.id = held.admission_id
  where held.org_id = orders.org_id and held.order_id = orders.id and held.released_at is null)`

export const approvalColumns: Readonly<Record<string, RawBuilder<unknown>>> = {
  waitlistIsClosed: sql<boolean>`coalesce(waitlists.closes_at <= now(), false)`,
  stewardId: sql<string | null>`${steward}`,
}

const peopleAtSteps = (column: string) => sql<
  readonly string[]
>`array(select distinct ${sql.ref(column)}::text
  from order_approvals where order_approvals.org_id = orders.org_id and order_approvals.order_id = orders.id
    and ${sql.ref(column)} is not null)`

/** Those who had to do with it at its steps, as fields; lists look them up by the link that the subject declares. */
export const wordsOfOrder = sql`${peopleAtSteps('order_approvals.decided_by_id')} as deciders,
  ${peopleAtSteps('order_approvals.stood_in_id')} as stand_ins, ${peopleAtSteps('order_approvals.spoken_by_id')} as speakers,
  ${peopleAtSteps('order_approvals.placed_by_id')} as earlier_placers`
