/** Who decided about an order, and when. Under a proxy two people did: in whose name, and who really. */
import type { Actor } from '#core'

export interface Decision {
  readonly decidedById: string
  /** null where whoever decided did so themselves */
  readonly actedById: string | null
  readonly decidedAt: Date
  readonly decisionNote: string
}

interface Deciding {
  readonly actor: Actor
  readonly by: { readonly id: string | null }
  readonly now: Date
}

export const decisionOf = ({ actor, by, now }: Deciding, decisionNote: string): Decision => ({
  decidedById: actor.id,
  actedById: by.id === actor.id ? null : by.id,
  decidedAt: now,
  decisionNote,
})

/** As in the trail: whoever really acted comes first. */
export const inBothNames = (name: string, actedBy: string | null): string =>
  actedBy === null ? name : `${actedBy} for ${name}`
