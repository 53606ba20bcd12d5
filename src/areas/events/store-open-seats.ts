/** Which seats can be asked for, as SQL over `admissions`: for counts and plans here, and for the stock's own lists. */
import { type RawBuilder, sql } from 'kysely'

/**
 * A TBA event has a day and no hour: it is still to come until that day ends where it takes place. One without a day
 * is always still to come.
 */
export const hasStarted = sql<boolean>`(case when events.date_is_tba then false when events.time_is_tba
  then (events.starts_at at time zone venues.time_zone)::date < (now() at time zone venues.time_zone)::date
  else events.starts_at <= now() end)`

/** Places for people: parking and passes come along with them, and are no seats that are left. */
export const isForPeople = sql<boolean>`admissions.category not in ('parking', 'pass')`

const canBeAskedFor = sql<boolean>`(admissions.commitment = 'public' and admissions.outcome is null
  and (admissions.opens_at is null or admissions.opens_at <= now())
  and (admissions.closes_at is null or admissions.closes_at > now())
  and exists (select from events join venues on venues.org_id = events.org_id and venues.id = events.venue_id
    where events.org_id = admissions.org_id and events.id = admissions.event_id
      and events.status not in ('cancelled', 'over') and not ${hasStarted}))`

/** A block as people call it, "Lower 114": two levels may both have a section 114. Not twice where it is said already. */
export const blockName = sql<string>`(case when admissions.level = ''
    or starts_with(lower(admissions.section) || ' ', lower(admissions.level) || ' ') then admissions.section
  else admissions.level || ' ' || admissions.section end)`

/** As it is printed: boxes have no rows, and open ground no seats. */
export const seatName = sql<string>`concat_ws(' · ', ${blockName}, 'row ' || nullif(admissions.row_name, ''),
  'seat ' || nullif(admissions.seat, ''))`

/** Whoever names a section means that block, or all blocks that are called so. */
export const isBlock = (name: string) =>
  sql<boolean>`(admissions.section = ${name} or ${blockName} = ${name})`

/** Where its event stands: what is over is accounted for, what will not be is neither handed out nor used. */
const eventStage = sql<
  'to-come' | 'over' | 'cancelled'
>`(select case when events.status = 'cancelled' then 'cancelled'
    when events.status = 'over' or ${hasStarted} then 'over' else 'to-come' end
  from events join venues on venues.org_id = events.org_id and venues.id = events.venue_id
  where events.org_id = admissions.org_id and events.id = admissions.event_id)`

const computed: Readonly<Record<string, RawBuilder<unknown>>> = { canBeAskedFor, eventStage }

/** A fact of an admission as SQL, for its loading and for the filters of lists. */
export const admissionColumn = (field: string): RawBuilder<unknown> =>
  computed[field] ?? sql.ref(`admissions.${field}`)
