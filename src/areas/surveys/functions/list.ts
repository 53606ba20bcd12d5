import { Type } from 'typebox'
import { cursorAfter, defaultLimit, defineFunction, keyShapes, pageInput, pageOf, readCursor } from '#core'
import { mayManage } from '../rules.ts'
import { kinds, surveyStates, theSurvey } from '../survey.ts'
import { SurveyLine } from '../survey-row.ts'

/** Surveys that one manages, the newest first; what is archived only where it is asked for. */
export const listSurveys = defineFunction({
  id: 'surveys.list',
  title: 'See surveys',
  kind: 'list',
  on: theSurvey,
  who: mayManage,
  input: Type.Object(
    {
      q: Type.Optional(
        Type.String({ title: 'Search', description: 'words in the survey, event or owner', maxLength: 200 }),
      ),
      kind: Type.Optional(Type.Enum([...kinds], { title: 'Kind', description: 'interest or feedback' })),
      state: Type.Optional(
        Type.Enum([...surveyStates], { title: 'State', description: 'surveys in one state only' }),
      ),
      event: Type.Optional(Type.String({ title: 'Event', description: 'one event only', format: 'uuid' })),
      ...pageInput,
    },
    { additionalProperties: false },
  ),
  output: pageOf(SurveyLine),
  async run({ where, input: { cursor, limit = defaultLimit, ...input }, stores }) {
    const after = readCursor(cursor, 'newest', [keyShapes.time, keyShapes.id])
    const { next, ...page } = await stores.surveys.page({ ...input, where, after, limit })
    return { ...page, next: next && cursorAfter('newest', next) }
  },
})
