import { Type } from 'typebox'
import { defineFunction, FileAnswer } from '#core'
import { mayManage } from '../rules.ts'
import { ordersSeen } from '../seen.ts'
import { sheetOf } from '../sheet.ts'
import { theSurvey } from '../survey.ts'

/** Every reply as a line of a file. */
export const exportSurvey = defineFunction({
  id: 'surveys.export',
  title: 'Export the results of a survey',
  kind: 'read',
  on: theSurvey,
  who: mayManage,
  input: Type.Object({}, { additionalProperties: false }),
  output: FileAnswer,
  async run({ survey, stores, rules, actor }) {
    const { name, questions, event } = await stores.surveys.survey(survey.id)
    const seen = await ordersSeen(event?.id ?? null, { actor, rules, stores })
    return sheetOf(name, questions, await stores.surveys.replies(survey.id, seen))
  },
})
