import { choice, defineSubject, flag, id, maybeChoice, maybeId } from '#core'

export const categories = ['seat', 'suite', 'club', 'standing', 'parking', 'pass'] as const
export const deliveries = ['mobile', 'pdf', 'will-call', 'hard-stock'] as const

/** Where the paper or the barcode is. */
export const custodies = ['in-transit', 'on-hand', 'out', 'delivered'] as const
export type Custody = (typeof custodies)[number]

/** To whom the company has promised it. */
export const commitments = [
  'unreleased',
  'held',
  'public',
  'waitlist',
  'survey',
  'allocated',
  'ordered',
] as const
export type Commitment = (typeof commitments)[number]

/** What became of it; null while it can still be used. */
export const outcomes = ['used', 'no-show', 'unused', 'donated', 'resold', 'void'] as const
export type Outcome = (typeof outcomes)[number]

/** Where its event stands: what is over is accounted for, what is cancelled is neither handed out nor used. */
export const eventStages = ['to-come', 'over', 'cancelled'] as const
export type EventStage = (typeof eventStages)[number]

/** One seat, pass or parking space at one event. */
export const theAdmission = defineSubject({
  name: 'admission',
  area: 'inventory',
  application: { kind: 'box-office', field: null },
  view: 'inventory.view',
  fields: {
    id,
    eventId: id,
    custody: choice(...custodies),
    commitment: choice(...commitments),
    outcome: maybeChoice(...outcomes),
    holderId: maybeId,
    /** the decision maker it was handed to, who answers for it while somebody else holds it */
    stewardId: maybeId,
    /** the departments that may ask for it; none: everybody with the Box Office */
    audienceId: maybeId,
    /** public, before its event, and within the time it can be asked for */
    canBeAskedFor: flag,
    eventStage: choice(...eventStages),
  },
})
