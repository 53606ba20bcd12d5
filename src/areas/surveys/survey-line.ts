/** A row of the surveys as it leaves. */
import type { SurveyLine } from './survey-row.ts'

interface Joined {
  readonly eventId: string | null
  readonly eventName: string
  readonly venueName: string
  readonly startsAt: Date
  readonly timeZone: string
  readonly timeIsTba: boolean
  readonly dateIsTba: boolean
  readonly eventStatus: string
}

export interface LineRow
  extends Omit<
      SurveyLine,
      'owner' | 'event' | 'createdAt' | 'openedAt' | 'invitedAt' | 'closedAt' | 'closesAt'
    >,
    Joined {
  readonly ownerId: string
  readonly ownerName: string
  readonly createdAt: Date
  readonly openedAt: Date | null
  readonly invitedAt: Date | null
  readonly closedAt: Date | null
  readonly closesAt: Date | null
}

/** The outer join has all of the event's columns or none. */
export const eventIn = (row: Joined) =>
  row.eventId === null
    ? null
    : {
        id: row.eventId,
        name: row.eventName,
        venueName: row.venueName,
        startsAt: row.startsAt.toISOString(),
        timeZone: row.timeZone,
        timeIsTba: row.timeIsTba,
        dateIsTba: row.dateIsTba,
        status: row.eventStatus,
      }

export const asLine = (row: LineRow): SurveyLine => ({
  ...row,
  owner: { id: row.ownerId, name: row.ownerName },
  event: eventIn(row),
  createdAt: row.createdAt.toISOString(),
  openedAt: row.openedAt?.toISOString() ?? null,
  invitedAt: row.invitedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
  closesAt: row.closesAt?.toISOString() ?? null,
})
