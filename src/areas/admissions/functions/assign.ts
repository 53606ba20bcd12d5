import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { isNotGivenYet, isToCome } from '../conditions.ts'
import { giveSeats, untold } from '../giving.ts'
import { admissionIds, Given, note, person } from '../inputs.ts'
import { boxOfficePerson } from '../people-of.ts'
import { mayAssign } from '../rules.ts'

/** Gives seats to one person, who gets an incomplete order for each event and says for whom they are. */
export const assignSeats = defineFunction({
  id: 'admissions.assign',
  title: 'Assign seats to somebody',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayAssign,
  provided: [isNotGivenYet, isToCome],
  input: Type.Object(
    {
      admissionIds,
      personId: person('Person', 'who gets them'),
      note: note('a word to whoever gets them'),
    },
    { additionalProperties: false },
  ),
  output: Given,
  audit: { says: '{actor} assigned {subject}', personal: [] },
  emits: 'admission.assigned',
  button: { label: 'Assign', key: 'A', place: 'row', primary: true },
  async run({ subjects, input, stores, actor, by }) {
    const { id: to } = await boxOfficePerson(stores, '/personId', input.personId)
    await stores.inventory.pass(subjects, 'admissions.assign', {
      to: 'person',
      personId: to,
      actorId: actor.id,
    })
    return giveSeats(stores, subjects, { ...untold, to, byId: by.id ?? actor.id, note: input.note })
  },
})
