/**
 * How seats pass from hand to hand. INVARIANT: each passing is one conditional UPDATE that must meet every seat in the
 * state it was decided on; where one seat has moved meanwhile, none moves.
 */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { conflict, step } from '#core'
import type { Tx } from '../../database/database.ts'
import type { Commitment, Outcome } from './admission.ts'
import { commitmentTransitions, outcomeTransitions } from './transitions.ts'

export interface Passing {
  readonly id: string
  readonly commitment: Commitment
  readonly outcome: Outcome | null
}

/** For whom seats are open, and when; `undefined` leaves it as it was. */
export interface Terms {
  readonly audienceId?: string | null | undefined
  readonly opensAt?: Date | null | undefined
  readonly closesAt?: Date | null | undefined
  readonly surveyId?: string | null | undefined
}

/** To whom they pass, and who answers for them from then on. */
export type Hand =
  | { readonly to: 'held'; readonly personId: string }
  | { readonly to: 'steward' }
  | { readonly to: 'open'; readonly commitment: 'public' | 'waitlist' | 'survey'; readonly terms: Terms }
  | { readonly to: 'person'; readonly personId: string; readonly actorId: string }
  | { readonly to: 'used-by'; readonly personId: string }

const noTerms = { audienceId: null, opensAt: null, closesAt: null, surveyId: null }

const commitmentOf = (hand: Hand): Commitment => {
  switch (hand.to) {
    case 'held':
    case 'steward':
      return 'held'
    case 'open':
      return hand.commitment
    case 'person':
    case 'used-by':
      return 'allocated'
  }
}

/** The columns of each hand. In an UPDATE every expression reads the row as it was. */
function standing(hand: Hand) {
  switch (hand.to) {
    case 'held':
      return { ...noTerms, holderId: hand.personId, stewardId: hand.personId }
    case 'steward':
      return { ...noTerms, holderId: sql<string>`steward_id` }
    case 'open':
      return { ...hand.terms, holderId: null, stewardId: stewardOr(sql`null::uuid`) }
    case 'person':
      // Whoever gives away what was in nobody's care answers for it, so that it has somebody to come back to.
      return { holderId: hand.personId, stewardId: stewardOr(sql`${hand.actorId}::uuid`) }
    case 'used-by':
      return { holderId: hand.personId, outcome: null }
  }
}

const stewardOr = (otherwise: RawBuilder<unknown>) =>
  sql<string | null>`coalesce(steward_id, case when commitment = 'held' then holder_id end, ${otherwise})`

export function openHanding(tx: Tx, org: string) {
  return {
    /** @throws conflict where the tables of transitions do not lead there, or somebody was quicker */
    async pass(seats: readonly Passing[], action: string, hand: Hand): Promise<void> {
      const commitment = commitmentOf(hand)
      for (const seat of seats) {
        step(commitmentTransitions, action, seat.commitment, commitment)
        if (seat.outcome !== null) step(outcomeTransitions, action, seat.outcome, 'open')
      }
      const asDecided = (is: { or(parts: Expression<SqlBool>[]): Expression<SqlBool> }) =>
        is.or(
          standings(seats).map(
            ({ commitment: from, outcome, ids }) => sql<SqlBool>`
          (id = any(${ids}::uuid[]) and commitment = ${from} and outcome is not distinct from ${outcome})`,
          ),
        )
      const passed = await tx
        .updateTable('admissions')
        .set({ ...standing(hand), commitment, version: sql<number>`version + 1` })
        .where('orgId', '=', org)
        .where((is) => asDecided(is))
        .returning('id')
        .execute()
      if (passed.length !== seats.length) throw conflict('others were handing out the same seats; look again')
    },
  }
}

/** Seats that stand alike, together. */
function standings(seats: readonly Passing[]) {
  const alike = Map.groupBy(seats, ({ commitment, outcome }) => `${commitment}/${outcome ?? ''}`)
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, ids: [first, ...others].map(({ id }) => id) }] : [],
  )
}
