import { Type } from 'typebox'
import { defineFunction } from '#core'
import { audienceInput } from '../audience.ts'
import { mayManage } from '../rules.ts'
import { ordersSeen } from '../seen.ts'
import { theSurvey } from '../survey.ts'

/** How many people an audience is at this moment, before anybody is asked. */
export const reachOfSurvey = defineFunction({
  id: 'surveys.reach',
  title: 'See whom a survey would ask',
  kind: 'read',
  on: theSurvey,
  who: mayManage,
  input: Type.Object(audienceInput, { additionalProperties: false }),
  output: Type.Object({
    people: Type.Integer(),
    departments: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
  async run({ survey, input: audience, stores, rules, actor }) {
    const { event } = await stores.surveys.survey(survey.id)
    const eventId = event?.id ?? null
    const orders = await ordersSeen(eventId, { actor, rules, stores })
    const people = await stores.surveys.countReached({ audience, eventId, orders })
    return { people, departments: await stores.people.accounts() }
  },
})
