import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { isNotGivenYet, isToCome } from '../conditions.ts'
import { admissionIds, Handed, person } from '../inputs.ts'
import { decisionMaker } from '../people-of.ts'
import { mayAssign } from '../rules.ts'

/** Hands seats to a decision maker: they hold them for now, pass them on, and are not accountable for guests. */
export const distributeSeats = defineFunction({
  id: 'admissions.distribute',
  title: 'Give seats to a decision maker',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayAssign,
  provided: [isNotGivenYet, isToCome],
  input: Type.Object(
    { admissionIds, personId: person('Decision maker', 'who hands them out from now on') },
    { additionalProperties: false },
  ),
  output: Handed,
  audit: { says: '{actor} gave {subject} to a decision maker', personal: [] },
  emits: 'admission.distributed',
  button: { label: 'Give to a decision maker', place: 'row' },
  async run({ subjects, input, stores, rules }) {
    await decisionMaker(stores, rules, '/personId', input.personId)
    await stores.inventory.pass(subjects, 'admissions.distribute', { to: 'held', personId: input.personId })
    return { seats: subjects.length }
  },
})
