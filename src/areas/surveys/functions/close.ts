import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isOpen } from '../conditions.ts'
import { mayManage } from '../rules.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'
import { stateAfter } from '../transitions.ts'

/** Takes no further answers; letters that were not sent yet stay unsent. */
export const closeSurvey = defineFunction({
  id: 'surveys.close',
  title: 'Close a survey',
  kind: 'write',
  on: theSurvey,
  who: mayManage,
  provided: [isOpen],
  input: Type.Object({}, { additionalProperties: false }),
  output: Kept,
  audit: { says: '{actor} closed the survey {subject}', personal: [] },
  emits: 'survey.closed',
  button: { label: 'Close', place: 'survey' },
  async run({ survey, stores, now }) {
    return stores.surveys.move(survey.id, { state: stateAfter('surveys.close', survey.state), closedAt: now })
  },
})
