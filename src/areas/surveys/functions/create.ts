import { Type } from 'typebox'
import { defineFunction } from '#core'
import { requireEvent, surveyFields } from '../inputs.ts'
import { Questions, requireAskable } from '../question.ts'
import { mayCreate } from '../rules.ts'
import { kinds } from '../survey.ts'
import { Kept } from '../survey-row.ts'

const { name, intro, thanks, event } = surveyFields

/** Begins a survey as a draft, which nobody but those who manage it sees. */
export const createSurvey = defineFunction({
  id: 'surveys.create',
  title: 'Create a survey',
  kind: 'create',
  who: mayCreate,
  input: Type.Object(
    {
      kind: Type.Enum([...kinds], {
        title: 'Kind',
        description: 'interest, before seats are handed out, or feedback, after the event',
      }),
      name,
      intro: Type.Optional(intro),
      thanks: Type.Optional(thanks),
      event: Type.Optional(event),
      questions: Type.Optional(Questions),
    },
    { additionalProperties: false },
  ),
  output: Kept,
  audit: { says: '{actor} created the survey {subject}', personal: [] },
  emits: 'survey.created',
  async run({ actor, input: { kind, name, intro = '', thanks = '', event = null, questions = [] }, stores }) {
    requireAskable(kind, questions)
    await requireEvent(stores, event)
    return stores.surveys.insert(actor.id, { kind, name, intro, thanks, eventId: event, questions })
  },
})
