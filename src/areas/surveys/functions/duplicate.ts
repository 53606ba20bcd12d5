import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayManage } from '../rules.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'

/** The same questions anew, as a draft of whoever asks for it: for the next event, or to change what was answered. */
export const duplicateSurvey = defineFunction({
  id: 'surveys.duplicate',
  title: 'Duplicate a survey',
  kind: 'create',
  on: theSurvey,
  who: mayManage,
  input: Type.Object({}, { additionalProperties: false }),
  output: Kept,
  audit: { says: '{actor} duplicated the survey {subject}', personal: [] },
  emits: 'survey.duplicated',
  button: { label: 'Duplicate', place: 'survey' },
  async run({ survey, actor, stores }) {
    const { kind, name, intro, thanks, questions, event } = await stores.surveys.survey(survey.id)
    const copy = { kind, intro, thanks, questions, eventId: event?.id ?? null }
    return stores.surveys.insert(actor.id, { ...copy, name: `Copy of ${name}`.slice(0, 120) })
  },
})
