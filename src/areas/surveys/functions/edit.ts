import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { hasAnswers, isArchived, isClosed } from '../conditions.ts'
import { requireEvent, surveyFields } from '../inputs.ts'
import { Questions, requireAskable, requireWhole } from '../question.ts'
import { mayManage } from '../rules.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'

const { name, intro, thanks, event } = surveyFields

/** Changes what a survey says and asks, while nobody has answered: an answer must keep the question it was given to. */
export const editSurvey = defineFunction({
  id: 'surveys.edit',
  title: 'Edit a survey',
  kind: 'write',
  on: theSurvey,
  who: mayManage,
  provided: [not(hasAnswers), not(isClosed), not(isArchived)],
  input: Type.Object(
    {
      name: Type.Optional(name),
      intro: Type.Optional(intro),
      thanks: Type.Optional(thanks),
      event: Type.Optional(event),
      questions: Type.Optional(Questions),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  output: Kept,
  audit: { says: '{actor} edited the survey {subject}', personal: [] },
  emits: 'survey.edited',
  button: { label: 'Edit', key: 'E', place: 'survey' },
  async run({ survey, input: { event, ...input }, stores }) {
    const now = await stores.surveys.survey(survey.id)
    const questions = input.questions ?? now.questions
    requireAskable(now.kind, questions)
    await requireEvent(stores, event)
    const eventId = event === undefined ? (now.event?.id ?? null) : event
    if (survey.state === 'open') requireWhole(now.kind, questions, eventId)
    return stores.surveys.change(survey.id, { ...input, eventId })
  },
})
