import { Type } from 'typebox'
import { defineFunction } from '#core'
import { resultsOf } from '../results.ts'
import { mayManage } from '../rules.ts'
import { ordersSeen } from '../seen.ts'
import { theSurvey } from '../survey.ts'
import { SurveyResults } from '../survey-row.ts'

/** What was answered: counted, averaged, and in their own words; of interest, who wants how many seats. */
export const surveyResults = defineFunction({
  id: 'surveys.results',
  title: 'See the results of a survey',
  kind: 'read',
  on: theSurvey,
  who: mayManage,
  input: Type.Object({}, { additionalProperties: false }),
  output: SurveyResults,
  async run({ survey, stores, rules, actor }) {
    const { id, version, name, kind, state, event, questions } = await stores.surveys.survey(survey.id)
    const seen = await ordersSeen(event?.id ?? null, { actor, rules, stores })
    const wishes = kind === 'interest' ? await stores.surveys.wishes(id, seen) : []
    return {
      ...{ id, version, name, kind, state, event, wishes },
      silent: await stores.surveys.silent(id, seen),
      ...(await stores.surveys.reach(id, seen)),
      questions: resultsOf(questions, await stores.surveys.replies(id, seen)),
      seatsWanted: wishes.reduce((sum, { seats }) => sum + seats, 0),
    }
  },
})
