import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theAdmission } from '../../inventory/public.ts'
import { isNotGivenYet, isToCome } from '../conditions.ts'
import { admissionIds, Handed, terms } from '../inputs.ts'
import { interestSurvey, termsOf } from '../release.ts'
import { mayAssign } from '../rules.ts'
import { openWaitlists } from '../waitlists.ts'

/** Opens seats to more than one person. To release again what is open already changes for whom and when. */
export const releaseSeats = defineFunction({
  id: 'admissions.release',
  title: 'Release seats',
  kind: 'write',
  on: theAdmission,
  many: true,
  who: mayAssign,
  provided: [isNotGivenYet, isToCome],
  input: Type.Object(
    {
      admissionIds,
      to: Type.Enum(['public', 'waitlist', 'survey'], {
        title: 'To',
        description: 'first come, first served; the waiting list of the event; or a survey of interest',
      }),
      ...terms,
      surveyId: Type.Optional(
        Type.String({ title: 'Survey', description: 'for a survey: which one', format: 'uuid' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Handed,
  audit: { says: '{actor} released {subject}', personal: [] },
  emits: 'admission.released',
  button: { label: 'Release', key: 'L', place: 'row' },
  async run({ subjects, input, stores, actor, rules, now }) {
    const surveyId =
      input.to === 'survey' ? await interestSurvey(stores, input.surveyId, { actor, rules }) : null
    if (input.to === 'waitlist') await openWaitlists(stores, subjects, input, { actor, rules, now })
    const { audienceId = null, opensAt = null, closesAt = null } = await termsOf(stores, subjects, input, now)
    const commitment = input.to
    await stores.inventory.pass(subjects, 'admissions.release', {
      to: 'open',
      commitment,
      terms: { audienceId, opensAt, closesAt, surveyId },
    })
    return { seats: subjects.length }
  },
})
