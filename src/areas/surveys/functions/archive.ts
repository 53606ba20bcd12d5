import { Type } from 'typebox'
import { anyOf, defineFunction } from '#core'
import { isClosed, isDraft } from '../conditions.ts'
import { mayManage } from '../rules.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'
import { stateAfter } from '../transitions.ts'

/** Puts a survey away that is over or will not be asked; its results stay. */
export const archiveSurvey = defineFunction({
  id: 'surveys.archive',
  title: 'Archive a survey',
  kind: 'write',
  on: theSurvey,
  who: mayManage,
  provided: [anyOf(isClosed, isDraft)],
  input: Type.Object({}, { additionalProperties: false }),
  output: Kept,
  audit: { says: '{actor} archived the survey {subject}', personal: [] },
  emits: 'survey.archived',
  button: { label: 'Archive', place: 'survey' },
  async run({ survey, stores }) {
    return stores.surveys.move(survey.id, { state: stateAfter('surveys.archive', survey.state) })
  },
})
