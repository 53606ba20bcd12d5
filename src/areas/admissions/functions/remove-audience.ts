import { Type } from 'typebox'
import { conflict, counted, defineFunction } from '#core'
import { theAudience } from '../audience.ts'
import { mayConfigure } from '../rules.ts'

/** Not while seats are kept for it: they would be open to everybody from one moment to the next. */
export const removeAudience = defineFunction({
  id: 'admissions.remove-audience',
  title: 'Remove an audience',
  kind: 'write',
  on: theAudience,
  who: mayConfigure,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String() }),
  audit: { says: '{actor} removed audience {subject}', personal: [] },
  emits: 'audience.removed',
  button: { label: 'Remove', place: 'audience' },
  async run({ audience, stores }) {
    const seats = await stores.admissions.removeAudience(audience.id)
    if (seats > 0)
      throw conflict(
        `${counted(seats, 'seat is', 'seats are')} kept for ${audience.label}; release them to somebody else first`,
      )
    return { id: audience.id }
  },
})
