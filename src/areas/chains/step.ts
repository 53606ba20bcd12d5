/** A step of an approval chain: who is asked, and for which orders. Data an administrator writes in the browser. */
import { type Static, Type } from 'typebox'

export const approvers = ['manager', 'managers-manager', 'person', 'compliance', 'holders'] as const
export type Approver = (typeof approvers)[number]

/** Who sits on the seats; an official is known from the contacts, the others from what the guest is to the order. */
export const guestKinds = ['public-official', 'contact', 'employee', 'myself', 'to-be-named'] as const
export type GuestKind = (typeof guestKinds)[number]

const purposes = ['client', 'recognition', 'team', 'personal'] as const
const names = (title: string, description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { title, description, maxItems: 50 })
const ids = (title: string, description: string) =>
  Type.Array(Type.String({ format: 'uuid' }), { title, description, maxItems: 50 })

/** Everything that is said must hold; a step that says nothing is for every order. */
export const Condition = Type.Partial(
  Type.Object({
    fromCents: Type.Integer({ title: 'Value from', description: 'in cents, and more', minimum: 0 }),
    belowCents: Type.Integer({ title: 'Value below', description: 'in cents', minimum: 1 }),
    fromQuantity: Type.Integer({ title: 'Seats from', description: 'and more', minimum: 1, maximum: 50 }),
    hostAttends: Type.Boolean({ title: 'Host', description: 'attends, or does not' }),
    purposes: Type.Array(Type.Enum([...purposes]), {
      title: 'Purposes',
      description: 'one of these',
      maxItems: 4,
    }),
    guests: Type.Array(Type.Enum([...guestKinds]), {
      title: 'Guests',
      description: 'at least one of these among them',
      maxItems: 5,
    }),
    eventIds: ids('Events', 'one of these'),
    performers: names('Performers', 'one of these'),
    venueIds: ids('Venues', 'one of these'),
    packages: names('Seasons', 'at least one seat of these packages'),
  }),
  { additionalProperties: false },
)
export type Condition = Static<typeof Condition>

export const Step = Type.Object(
  {
    approver: Type.Enum([...approvers], { title: 'Who', description: 'decides at this step' }),
    personId: Type.Optional(
      Type.String({ title: 'Person', description: 'where one named person decides', format: 'uuid' }),
    ),
    when: Condition,
  },
  { additionalProperties: false },
)
export type Step = Static<typeof Step>

/** Why somebody cannot be asked at a step that names them, and what helps. */
export function whyUnable(name: string | undefined, hasDesk: boolean): string {
  if (name === undefined) return 'names nobody who is active here'
  const lacks = hasDesk ? 'whose roles do not let them approve or deny orders' : 'who has no Box Office'
  return `names ${name}, ${lacks}; give them a role that does, or name somebody else`
}

export interface Chain {
  readonly steps: readonly Step[]
  /** a step that only a manager could take, of somebody who has none: to the holders, or left out */
  readonly withoutManager: 'holders' | 'skip'
  /** an order that no step is for: to the holders, or approved at once */
  readonly withoutSteps: 'holders' | 'approve'
}

/** What holds until an administrator switches another on: the manager, and where there is none the holders. */
export const standardChain: Chain = {
  steps: [{ approver: 'manager', when: {} }],
  withoutManager: 'holders',
  withoutSteps: 'holders',
}
