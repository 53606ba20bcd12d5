import { Type } from 'typebox'
import { conflict, defineFunction } from '#core'
import { isInTime, isOpen } from '../conditions.ts'
import { mayManage } from '../rules.ts'
import { ordersSeen } from '../seen.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'

/** Writes once more, and once only, to those who were asked by mail and have not answered. */
export const remindOfSurvey = defineFunction({
  id: 'surveys.remind',
  title: 'Remind those who have not answered a survey',
  kind: 'write',
  on: theSurvey,
  who: mayManage,
  provided: [isOpen, isInTime],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    ...Kept.properties,
    asked: Type.Integer(),
    answered: Type.Integer(),
    reminded: Type.Integer({ description: 'by this; never twice, and nobody without an address' }),
  }),
  audit: { says: '{actor} reminded of the survey {subject}', personal: [] },
  emits: 'survey.reminded',
  button: { label: 'Remind', place: 'survey' },
  async run({ survey, stores, rules, actor, now }) {
    const { event } = await stores.surveys.survey(survey.id)
    const seen = await ordersSeen(event?.id ?? null, { actor, rules, stores })
    const reminded = await stores.surveys.remind(survey.id, seen, now)
    if (reminded === 0)
      throw conflict('nobody is left to remind: all have answered, were reminded once, or have no address')
    const { invited: asked, answered } = await stores.surveys.reach(survey.id, seen)
    return { ...(await stores.surveys.change(survey.id, {})), asked, answered, reminded }
  },
})
