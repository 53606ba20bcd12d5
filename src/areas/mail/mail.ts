/** One mail, as it is kept: written with the work that caused it, whether it has left or not. */
import { type Static, Type } from 'typebox'
import { choice, defineSubject, Id, Instant, id, maybeId } from '#core'

export const mailStates = ['waiting', 'sent', 'failed', 'kept'] as const
export type MailState = (typeof mailStates)[number]

/** After so many tries a mail has failed, and says why. */
export const mostTries = 5

export const theMail = defineSubject({
  name: 'mail',
  area: 'mail',
  application: { kind: 'box-office', field: null },
  view: 'mail.view',
  fields: { id, toPersonId: maybeId, state: choice(...mailStates) },
})

export const MailLine = Type.Object({
  id: Id,
  kind: Type.String(),
  to: Type.String({ description: 'the address' }),
  toPerson: Type.Union([Type.Object({ id: Id, name: Type.String() }), Type.Null()]),
  subject: Type.String(),
  state: Type.Enum([...mailStates]),
  attempts: Type.Integer({ description: 'how often it was tried' }),
  lastError: Type.String({ description: 'what the last try met, in the words of the mail server' }),
  createdAt: Instant,
  sentAt: Type.Union([Instant, Type.Null()]),
})
export type MailLine = Static<typeof MailLine>

/** `sends` is null where no process has looked yet. */
export const Delivery = Type.Object({
  sends: Type.Union([Type.Boolean(), Type.Null()]),
  problem: Type.String({ description: 'why the mail server could not be reached, when it was last tried' }),
})
export type Delivery = Static<typeof Delivery>
