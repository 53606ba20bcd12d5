import { Type } from 'typebox'
import { clockwork, defineFunction, happened } from '#core'
import { askByMail, thoseWhoMay } from '../asking-approver.ts'

/** Writes to whoever an order waits for, with a link for each answer. In the app they are told by `notifications`. */
export const askApprover = defineFunction({
  id: 'orders.ask-approver',
  title: 'Ask by mail for the word that an order waits for',
  kind: 'create',
  who: clockwork,
  runs: {
    on: ['order.placed', 'order.awarded', 'order.approved', 'order.passed-on', 'order.guests-named'],
  },
  input: Type.Object({ ...happened }, { additionalProperties: false }),
  output: Type.Object({
    id: Type.String({ description: 'of the order' }),
    asked: Type.Integer({ description: 'people' }),
    idle: Type.Boolean(),
  }),
  audit: { says: '{actor} asked by mail for a word on order {subject}', personal: [] },
  async run({ input: { subjectId = '' }, stores, rules, now }) {
    const [line] = subjectId === '' ? [] : await stores.orders.lines([subjectId])
    const people = line ? await thoseWhoMay(rules, stores, line.id) : []
    if (!line || people.length === 0) return { id: subjectId, asked: 0, idle: true }
    await askByMail(stores, line, people, now)
    return { id: line.id, asked: people.length, idle: false }
  },
})
