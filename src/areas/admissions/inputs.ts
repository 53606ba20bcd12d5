/** What several functions ask for, in the same words. */
import { Type } from 'typebox'

export const admissionIds = Type.Array(Type.String({ format: 'uuid' }), {
  title: 'Seats',
  description: 'which seats, each by its id',
  minItems: 1,
  maxItems: 500,
  uniqueItems: true,
})

export const person = (title: string, description: string) =>
  Type.String({ title, description, format: 'uuid' })

export const note = (description: string) =>
  Type.String({ title: 'Note', description, maxLength: 2000, default: '' })

const moment = (title: string, description: string) =>
  Type.Optional(Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { title, description }))

/** For whom and when; `null` takes a limit away. */
export const terms = {
  audienceId: Type.Optional(
    Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
      title: 'Audience',
      description: 'the departments that may ask; none: everybody with the Box Office',
    }),
  ),
  opensAt: moment('Opens', 'from when they can be asked for; none: at once'),
  closesAt: moment('Closes', 'until when they can be asked for; none: until the event'),
  approverId: Type.Optional(
    person('Who awards', 'for a waiting list: the person who awards the seats of it'),
  ),
}

export const Handed = Type.Object({
  seats: Type.Integer({ description: 'how many passed' }),
})

export const Given = Type.Object({
  seats: Type.Integer({ description: 'how many were given' }),
  orders: Type.Array(Type.Object({ id: Type.String(), number: Type.Integer(), quantity: Type.Integer() }), {
    description: 'the orders that were made, one an event',
  }),
})
