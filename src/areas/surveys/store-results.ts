/** What was answered, for the results of a survey and for those who hand out seats by it. */
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Answer } from './question.ts'
import type { Wish } from './survey-row.ts'

export function openResults(tx: Tx, org: string) {
  const answered = (surveyId: string) =>
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
      .select(['invitation.personId', 'invitation.name', 'invitation.email', 'invitation.answers'])
      .select(['invitation.seats', 'accounts.name as department'])
      .select(sql<Date>`invitation.answered_at`.as('answeredAt'))

  return {
    async reach(surveyId: string) {
      return tx
        .selectFrom('surveyInvitations')
        .where('orgId', '=', org)
        .where('surveyId', '=', surveyId)
        .select([
          sql<number>`count(*)::int`.as('invited'),
          sql<number>`(count(*) filter (where sent_at is not null))::int`.as('sent'),
          sql<number>`(count(*) filter (where answered_at is not null))::int`.as('answered'),
        ])
        .executeTakeFirstOrThrow()
    },

    /** The newest first. */
    async replies(surveyId: string) {
      const rows = await answered(surveyId)
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
    async wishes(surveyId: string): Promise<Wish[]> {
      const rows = await answered(surveyId)
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
