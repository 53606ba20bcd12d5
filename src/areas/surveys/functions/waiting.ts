import { Type } from 'typebox'
import { defineFunction, not } from '#core'
import { isAnswered, surveyIsOpen } from '../conditions.ts'
import { mayReply } from '../rules.ts'
import { kinds, theInvitation } from '../survey.ts'

/** Surveys that wait for one's own answer. */
export const waitingSurveys = defineFunction({
  id: 'surveys.waiting',
  title: 'See surveys that wait for your answer',
  kind: 'list',
  on: theInvitation,
  who: mayReply,
  provided: [not(isAnswered), surveyIsOpen],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        kind: Type.Enum([...kinds]),
        eventName: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    total: Type.Integer(),
    next: Type.Null(),
  }),
  async run({ where, stores }) {
    const items = await stores.surveys.waiting(where)
    return { items, total: items.length, next: null }
  },
})
