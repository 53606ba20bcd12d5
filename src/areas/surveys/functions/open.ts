import { Type } from 'typebox'
import { defineFunction, invalid } from '#core'
import { audienceInput, requireAudience, sendings } from '../audience.ts'
import { isDraft } from '../conditions.ts'
import { requireWhole } from '../question.ts'
import { mayManage } from '../rules.ts'
import { ordersSeen } from '../seen.ts'
import { theSurvey } from '../survey.ts'
import { Kept } from '../survey-row.ts'
import { stateAfter } from '../transitions.ts'

/** Opens a survey and says whom it asks. Letters go out at once, or the day after the event to whoever was there then. */
export const openSurvey = defineFunction({
  id: 'surveys.open',
  title: 'Open a survey',
  kind: 'write',
  on: theSurvey,
  who: mayManage,
  provided: [isDraft],
  input: Type.Object(
    {
      ...audienceInput,
      sendOn: Type.Enum([...sendings], {
        title: 'When',
        description: 'at once, or the day after the event',
        default: 'now',
      }),
      closesAt: Type.Optional(
        Type.String({
          title: 'Answer by',
          description: 'later answers are refused; without one it is open until it is closed',
          format: 'date-time',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ ...Kept.properties, invited: Type.Integer() }),
  audit: { says: '{actor} opened the survey {subject}', personal: [] },
  emits: 'survey.opened',
  button: { label: 'Open', place: 'survey', primary: true },
  async run({ survey, input: { sendOn, closesAt, ...audience }, stores, rules, actor, now }) {
    const { kind, questions, event } = await stores.surveys.survey(survey.id)
    const eventId = event?.id ?? null
    requireWhole(kind, questions, eventId)
    const end = closesAt === undefined ? null : new Date(closesAt)
    if (end && end <= now) throw invalid('/closesAt', 'lies in the past: choose a later day')
    requireAudience({ ...audience, sendOn }, { kind, eventId })
    const orders = await ordersSeen(eventId, { actor, rules, stores })
    const invited =
      sendOn === 'now' ? await stores.surveys.invite(survey.id, { audience, eventId, orders }, now) : 0
    if (sendOn === 'now' && invited === 0) throw invalid('/who', 'is nobody at present: choose others to ask')
    const state = stateAfter('surveys.open', survey.state)
    const opened = await stores.surveys.move(survey.id, {
      state,
      audience,
      sendOn,
      closesAt: end,
      openedAt: now,
    })
    return { ...opened, invited }
  },
})
