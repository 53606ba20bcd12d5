import { Type } from 'typebox'
import { conflict, defineFunction, invalid, not } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { isAway, isGiven, isToCome } from '../conditions.ts'
import { giveSeats, untold } from '../giving.ts'
import { admissionIds, Given, note, terms } from '../inputs.ts'
import { boxOfficePerson } from '../people-of.ts'
import { termsOf } from '../release.ts'
import { mayReclaim } from '../rules.ts'
import { takeOutOfOrders } from '../taking-back.ts'
import { openWaitlists } from '../waitlists.ts'

const action = 'admissions.reclaim'

/** Takes seats out of the order they are in, one or all, and gives them to somebody else or back. */
export const reclaimSeats = defineFunction({
  id: 'admissions.reclaim',
  title: 'Take seats back from somebody',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayReclaim,
  provided: [isGiven, not(isAway), isToCome],
  input: Type.Object(
    {
      admissionIds,
      to: Type.Enum(['steward', 'public', 'waitlist', 'person'], {
        title: 'To',
        description: 'whoever answers for them, everybody, the waiting list of the event, or another person',
      }),
      personId: Type.Optional(
        Type.String({ title: 'Person', description: 'for another person: who gets them', format: 'uuid' }),
      ),
      note: note('a word to whoever gets them'),
      ...terms,
    },
    { additionalProperties: false },
  ),
  output: Given,
  audit: { says: '{actor} took back {subject}', personal: [] },
  emits: 'admission.reclaimed',
  button: { label: 'Reclaim', key: 'R', place: 'row' },
  async run({ subjects, input, stores, actor, by, rules, now }) {
    const ids = subjects.map(({ id }) => id)
    await takeOutOfOrders(stores, ids, { action, at: now })
    if (input.to === 'person') {
      if (input.personId === undefined) throw invalid('/personId', 'say who gets them')
      const { id: to } = await boxOfficePerson(stores, '/personId', input.personId)
      await stores.inventory.pass(subjects, action, { to: 'person', personId: to, actorId: actor.id })
      return giveSeats(stores, subjects, { ...untold, to, byId: by.id ?? actor.id, note: input.note })
    }
    if (input.to === 'steward') {
      if (subjects.some(({ stewardId }) => stewardId === null))
        throw conflict('nobody answers for some of these seats; give them to the public or to a person')
      await stores.inventory.pass(subjects, action, { to: 'steward' })
    } else {
      if (input.to === 'waitlist') await openWaitlists(stores, subjects, input, { actor, rules, now })
      const open = {
        to: 'open',
        commitment: input.to,
        terms: await termsOf(stores, subjects, input, now),
      } as const
      await stores.inventory.pass(subjects, action, open)
    }
    return { seats: subjects.length, orders: [] }
  },
})
