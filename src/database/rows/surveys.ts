import type { Generated } from 'kysely'
import type { JsonWithDefault, NullableJson, NullableTimestamp, TimestampWithDefault } from './columns.ts'

/** Surveys, and everybody who was asked. */
export interface SurveyTables {
  surveys: SurveyRow
  surveyInvitations: SurveyInvitationRow
}

interface SurveyRow {
  orgId: string
  id: string
  kind: 'interest' | 'feedback'
  name: string
  intro: Generated<string>
  thanks: Generated<string>
  ownerId: string
  eventId: string | null
  state: Generated<'draft' | 'open' | 'closed' | 'archived'>
  questions: JsonWithDefault
  audience: NullableJson
  sendOn: Generated<'now' | 'day-after'>
  createdAt: TimestampWithDefault
  openedAt: NullableTimestamp
  invitedAt: NullableTimestamp
  closedAt: NullableTimestamp
  closesAt: NullableTimestamp
  version: Generated<number>
}

interface SurveyInvitationRow {
  orgId: string
  id: string
  surveyId: string
  personId: string | null
  name: string
  email: string
  createdAt: TimestampWithDefault
  sentAt: NullableTimestamp
  remindedAt: NullableTimestamp
  answeredAt: NullableTimestamp
  answers: NullableJson
  seats: number | null
  problem: Generated<string>
}
