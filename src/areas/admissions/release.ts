/** Seats that go out to more than one person: to all, to a waiting list, to a survey of interest. */
import { invalid, type Stores } from '#core'
import { boxOfficePerson } from './people-of.ts'

export interface Asked {
  readonly audienceId?: string | null | undefined
  readonly opensAt?: string | null | undefined
  readonly closesAt?: string | null | undefined
}

interface Seat {
  readonly eventId: string
}

const dateOf = (moment: string | null | undefined) => (typeof moment === 'string' ? new Date(moment) : moment)

/** @throws invalid for an audience there is not, and for a window that nobody could use */
export async function termsOf(stores: Stores, seats: readonly Seat[], asked: Asked) {
  const terms = {
    audienceId: asked.audienceId,
    opensAt: dateOf(asked.opensAt),
    closesAt: dateOf(asked.closesAt),
  }
  if (terms.audienceId && !(await stores.admissions.audienceName(terms.audienceId)))
    throw invalid('/audienceId', 'names no audience')
  const begins = await stores.admissions.firstStart(eventsOf(seats))
  if (terms.opensAt && begins && terms.opensAt >= begins) throw invalid('/opensAt', 'is not before the event')
  if (terms.closesAt && terms.opensAt && terms.closesAt <= terms.opensAt)
    throw invalid('/closesAt', 'is not after the opening')
  return terms
}

/** @throws invalid where nobody is named to award what waits */
export async function openWaitlists(
  stores: Stores,
  seats: readonly Seat[],
  {
    approverId,
    closesAt,
  }: { readonly approverId?: string | undefined; readonly closesAt?: string | null | undefined },
): Promise<void> {
  if (approverId === undefined) throw invalid('/approverId', 'name the person who awards the waiting list')
  await boxOfficePerson(stores, '/approverId', approverId)
  await stores.admissions.openWaitlists(eventsOf(seats), approverId, dateOf(closesAt))
}

/** @throws invalid for anything but a survey that asks who is interested */
export async function interestSurvey({ surveys }: Stores, id: string | undefined): Promise<string> {
  const isKnown = id !== undefined && (await surveys.facts('survey', [id], false)).has(id)
  if (id === undefined || !isKnown || (await surveys.survey(id)).kind !== 'interest')
    throw invalid('/surveyId', 'name the survey that asks who is interested')
  return id
}

const eventsOf = (seats: readonly Seat[]) => [...new Set(seats.map(({ eventId }) => eventId))]
