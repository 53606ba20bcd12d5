/** Seats that go out to more than one person: to all, to a waiting list, to a survey of interest. */
import { type Actor, allows, invalid, type Rulebook, type Stores } from '#core'

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
export async function termsOf(stores: Stores, seats: readonly Seat[], asked: Asked, now: Date) {
  const terms = {
    audienceId: asked.audienceId,
    opensAt: dateOf(asked.opensAt),
    closesAt: dateOf(asked.closesAt),
  }
  if (terms.audienceId && !(await stores.admissions.audienceName(terms.audienceId)))
    throw invalid('/audienceId', 'names no audience')
  if (terms.closesAt && terms.closesAt <= now)
    throw invalid('/closesAt', 'lies in the past: nobody could ask for them')
  const begins = await stores.admissions.firstStart(eventsOf(seats))
  if (terms.opensAt && begins && terms.opensAt >= begins) throw invalid('/opensAt', 'is not before the event')
  if (terms.closesAt && terms.opensAt && terms.closesAt <= terms.opensAt)
    throw invalid('/closesAt', 'is not after the opening')
  return terms
}

/** @throws invalid for anything but a survey that asks who is interested, and that the actor may see */
export async function interestSurvey(
  { surveys }: Stores,
  id: string | undefined,
  { actor, rules }: { readonly actor: Actor; readonly rules: Rulebook },
): Promise<string> {
  const subject = id === undefined ? undefined : (await surveys.facts('survey', [id], false)).get(id)
  if (subject?.kind !== 'interest' || !allows(rules.rule('surveys.view'), actor, { subject }))
    throw invalid('/surveyId', 'name the survey that asks who is interested')
  return subject.id
}

export const eventsOf = (seats: readonly Seat[]) => [...new Set(seats.map(({ eventId }) => eventId))]
