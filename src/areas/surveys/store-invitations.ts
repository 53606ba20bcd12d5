/** Who was asked: the letters still to be sent, and the one answer each may give. */
import { type SqlBool, sql } from 'kysely'
import type { Filter, LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { compileFilter } from '../../database/filter-sql.ts'
import { json } from '../../database/rows.ts'
import type { Answer, Question } from './question.ts'
import { isInTime } from './store-surveys.ts'
import { eventIn } from './survey-line.ts'
import type { SurveyForm } from './survey-row.ts'

export interface Unsent {
  readonly id: string
  readonly surveyId: string
  readonly personId: string | null
  readonly name: string
  readonly email: string
  readonly surveyName: string
  readonly intro: string
  readonly ownerName: string
  readonly organisation: string
  readonly eventName: string | null
  readonly closesAt: Date | null
  readonly remindedAt: Date | null
  readonly timeZone: string
}

const isAnswered = sql<boolean>`(invitation.answered_at is not null)`
const surveyIsOpen = sql<boolean>`(surveys.state = 'open' and ${isInTime})`
const column = (field: string) =>
  field === 'isAnswered'
    ? isAnswered
    : field === 'surveyIsOpen'
      ? surveyIsOpen
      : sql.ref(`invitation.${field}`)

export function openInvitations(tx: Tx, org: string) {
  const invitations = () =>
    tx
      .selectFrom('surveyInvitations as invitation')
      .innerJoin('surveys', (join) =>
        join.onRef('surveys.orgId', '=', 'invitation.orgId').onRef('surveys.id', '=', 'invitation.surveyId'),
      )
      .innerJoin('people as owner', (join) =>
        join.onRef('owner.orgId', '=', 'surveys.orgId').onRef('owner.id', '=', 'surveys.ownerId'),
      )
      .leftJoin('events', (join) =>
        join.onRef('events.orgId', '=', 'surveys.orgId').onRef('events.id', '=', 'surveys.eventId'),
      )
      .where('invitation.orgId', '=', org)

  return {
    async invitationFacts(ids: readonly string[], lock: boolean) {
      const rows = await invitations()
        .where('invitation.id', 'in', [...ids])
        .orderBy('invitation.id')
        .select(['invitation.id', 'invitation.orgId', 'invitation.personId', 'surveys.name as label'])
        .select([isAnswered.as('isAnswered'), surveyIsOpen.as('surveyIsOpen')])
        .$if(lock, (query) => query.forUpdate('invitation'))
        .execute()
      return new Map<string, LoadedFacts>(rows.map((row) => [row.id, row]))
    },

    /** Letters that nobody else is sending at this moment. */
    async unsent(most: number): Promise<readonly Unsent[]> {
      return invitations()
        .innerJoin('organisations', 'organisations.orgId', 'invitation.orgId')
        .where('invitation.sentAt', 'is', null)
        .where('invitation.problem', '=', '')
        .where('invitation.answeredAt', 'is', null)
        .where(surveyIsOpen)
        .orderBy('invitation.createdAt')
        .orderBy('invitation.id')
        .limit(most)
        .select(['invitation.id', 'invitation.surveyId', 'invitation.personId', 'invitation.name'])
        .select([
          'invitation.email',
          'surveys.name as surveyName',
          'surveys.intro',
          'owner.name as ownerName',
        ])
        .select(['events.name as eventName', 'organisations.name as organisation'])
        .select(['organisations.timeZone', 'surveys.closesAt', 'invitation.remindedAt'])
        .forUpdate('invitation')
        .skipLocked()
        .execute()
    },

    /** Not tried again: what cannot be written now cannot be written in a minute. */
    async noteUnsendable(id: string, problem: string): Promise<void> {
      await tx
        .updateTable('surveyInvitations')
        .set({ problem })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .execute()
    },

    async noteSent(ids: readonly string[], now: Date): Promise<void> {
      if (ids.length === 0) return
      await tx
        .updateTable('surveyInvitations')
        .set({ sentAt: now })
        .where('orgId', '=', org)
        .where('id', 'in', [...ids])
        .execute()
    },

    /** What waits for the answer of those whom the filter names. */
    async waiting(where: Filter) {
      return invitations()
        .where(sql<SqlBool>`${compileFilter(where, column)}`)
        .orderBy('invitation.createdAt', 'desc')
        .orderBy('invitation.id')
        .limit(100)
        .select(['invitation.id', 'surveys.name', 'surveys.kind', 'events.name as eventName'])
        .execute()
    },

    /** The form as whoever is asked sees it. */
    async form(invitationId: string): Promise<SurveyForm | null> {
      const row = await invitations()
        .leftJoin('venues', (join) =>
          join.onRef('venues.orgId', '=', 'events.orgId').onRef('venues.id', '=', 'events.venueId'),
        )
        .innerJoin('organisations', 'organisations.orgId', 'invitation.orgId')
        .where('invitation.id', '=', invitationId)
        .select([
          'surveys.id',
          'surveys.version',
          'organisations.name as organisation',
          'invitation.name as to',
        ])
        .select(['surveys.kind', 'surveys.name', 'surveys.intro', 'surveys.thanks', 'surveys.questions'])
        .select([
          'surveys.eventId',
          'events.name as eventName',
          'venues.name as venueName',
          'events.startsAt',
        ])
        .select(['venues.timeZone', 'events.timeIsTba', 'events.dateIsTba', 'events.status as eventStatus'])
        .select([isAnswered.as('isAnswered'), surveyIsOpen.as('isOpen'), 'surveys.closesAt'])
        .executeTakeFirst()
      if (!row) return null
      return {
        ...row,
        closesAt: row.closesAt?.toISOString() ?? null,
        questions: row.questions as Question[],
        event: eventIn(row as Parameters<typeof eventIn>[0]),
      }
    },

    /** INVARIANT: one conditional UPDATE. @returns false where it was answered before */
    async keepAnswers(
      id: string,
      answers: readonly Answer[],
      seats: number | null,
      now: Date,
    ): Promise<boolean> {
      const kept = await tx
        .updateTable('surveyInvitations')
        .set({ answers: json(answers), seats, answeredAt: now })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where('answeredAt', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return kept !== undefined
    },
  }
}
