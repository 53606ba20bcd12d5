import { Type } from 'typebox'
import { defineFunction } from '#core'
import { mayManage } from '../rules.ts'
import { theSurvey } from '../survey.ts'
import { SurveyPage } from '../survey-row.ts'

/** One survey as those who manage it see it. */
export const viewSurvey = defineFunction({
  id: 'surveys.view',
  title: 'See a survey',
  kind: 'read',
  on: theSurvey,
  who: mayManage,
  input: Type.Object({}, { additionalProperties: false }),
  output: SurveyPage,
  async run({ survey, stores }) {
    return stores.surveys.survey(survey.id)
  },
})
