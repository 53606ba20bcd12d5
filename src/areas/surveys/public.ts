export { manageSurveys } from './permissions.ts'
export { theSurvey } from './survey.ts'
export type { Wish } from './survey-row.ts'
