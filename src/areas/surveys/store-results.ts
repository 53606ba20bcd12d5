/** What was answered, for the results of a survey and for those who hand out seats by it. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Answer } from './question.ts'
import type { Wish } from './survey-row.ts'

/** Not whoever is known only as the guest of orders that the reader may not see; a colleague is no secret. */
const isShown = (surveyId: string, seen: Seen) => sql<boolean>`(invitation.person_id is not null or coalesce((
  select bool_or(orders.id = any(${seen}::uuid[])) from surveys
    join orders on orders.org_id = surveys.org_id and orders.event_id = surveys.event_id
    join order_guests guest on guest.org_id = orders.org_id and guest.order_id = orders.id
    left join contacts on contacts.org_id = guest.org_id and contacts.id = guest.contact_id
  where surveys.org_id = invitation.org_id and surveys.id = ${surveyId}::uuid
    and lower(coalesce(nullif(guest.email, ''), contacts.email, '')) = lower(invitation.email)), true))`

/** The orders for the event of the survey that the reader may see. */
type Seen = readonly string[]

/** Asked by mail, and neither answered nor reminded. */
const canBeReminded = sql<boolean>`(sent_at is not null and answered_at is null and reminded_at is null
  and problem = '' and email <> '')`

export function openResults(tx: Tx, org: string) {
  const answered = (surveyId: string, seen: Seen) =>
    tx
      .selectFrom('surveyInvitations as invitation')
      .leftJoin('people', (join) =>
        join.onRef('people.orgId', '=', 'invitation.orgId').onRef('people.id', '=', 'invitation.personId'),
      )
      .leftJoin('accounts', (join) =>
        join
          .onRef('accounts.orgId', '=', 'people.orgId')
          .onRef('accounts.id', '=', 'people.defaultAccountId'),
      )
      .where('invitation.orgId', '=', org)
      .where('invitation.surveyId', '=', surveyId)
      .where('invitation.answeredAt', 'is not', null)
      .where(isShown(surveyId, seen))
      .select(['invitation.personId', 'invitation.name', 'invitation.email', 'invitation.answers'])
      .select(['invitation.seats', 'accounts.name as department'])
      .select(sql<Date>`invitation.answered_at`.as('answeredAt'))

  return {
    async reach(surveyId: string, seen: Seen) {
      return tx
        .selectFrom('surveyInvitations as invitation')
        .where('invitation.orgId', '=', org)
        .where('invitation.surveyId', '=', surveyId)
        .where(isShown(surveyId, seen))
        .select([
          sql<number>`count(*)::int`.as('invited'),
          sql<number>`(count(*) filter (where sent_at is not null))::int`.as('sent'),
          sql<number>`(count(*) filter (where answered_at is not null))::int`.as('answered'),
          sql<number>`(count(*) filter (where ${canBeReminded}))::int`.as('toRemind'),
        ])
        .executeTakeFirstOrThrow()
    },

    /** Their letters go out anew with the next ones. @returns how many */
    async remind(surveyId: string, seen: Seen, now: Date): Promise<number> {
      const rows = await tx
        .updateTable('surveyInvitations as invitation')
        .set({ remindedAt: now, sentAt: null })
        .where('invitation.orgId', '=', org)
        .where('invitation.surveyId', '=', surveyId)
        .where(isShown(surveyId, seen))
        .where(canBeReminded)
        .returning('invitation.id')
        .execute()
      return rows.length
    },

    async silent(surveyId: string, seen: Seen) {
      const rows = await tx
        .selectFrom('surveyInvitations as invitation')
        .where('invitation.orgId', '=', org)
        .where('invitation.surveyId', '=', surveyId)
        .where('invitation.answeredAt', 'is', null)
        .where(isShown(surveyId, seen))
        .orderBy('name')
        .orderBy('id')
        .limit(500)
        .select(['name', sql<boolean>`(email <> '' and problem = '')`.as('hasMail'), 'remindedAt'])
        .execute()
      return rows.map((row) => ({ ...row, remindedAt: row.remindedAt?.toISOString() ?? null }))
    },

    /** The newest first. */
    async replies(surveyId: string, seen: Seen) {
      const rows = await answered(surveyId, seen)
        .orderBy('invitation.answeredAt', 'desc')
        .orderBy('invitation.id')
        .execute()
      return rows.map((row) => ({
        ...row,
        department: row.department ?? '',
        answers: row.answers as readonly Answer[],
      }))
    },

    /**
     * Who wants how many seats, first come first: what seats that were released to a survey are handed out by.
     * For functions of later areas too.
     */
    async wishes(surveyId: string, seen: Seen): Promise<Wish[]> {
      const rows = await answered(surveyId, seen)
        .where('invitation.seats', '>', 0)
        .orderBy('invitation.answeredAt')
        .orderBy('invitation.id')
        .execute()
      return rows.map(({ personId, name, department, seats, answeredAt }) => ({
        personId,
        name,
        department: department ?? '',
        seats: seats ?? 0,
        answeredAt: answeredAt.toISOString(),
      }))
    },

    /** Surveys of interest about the event, with what they found. For functions of later areas too. */
    async interestIn(eventId: string) {
      return tx
        .selectFrom('surveys')
        .leftJoin('surveyInvitations as invitation', (join) =>
          join
            .onRef('invitation.orgId', '=', 'surveys.orgId')
            .onRef('invitation.surveyId', '=', 'surveys.id')
            .on('invitation.seats', '>', 0),
        )
        .where('surveys.orgId', '=', org)
        .where('surveys.eventId', '=', eventId)
        .where('surveys.kind', '=', 'interest')
        .where('surveys.state', 'in', ['open', 'closed'])
        .groupBy(['surveys.id', 'surveys.name', 'surveys.state', 'surveys.createdAt'])
        .orderBy('surveys.createdAt')
        .select(['surveys.id', 'surveys.name', 'surveys.state'])
        .select([
          sql<number>`count(invitation.id)::int`.as('people'),
          sql<number>`coalesce(sum(invitation.seats), 0)::int`.as('seats'),
        ])
        .execute()
    },
  }
}
