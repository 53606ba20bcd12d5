import { Type } from 'typebox'
import { defineFunction, notFound, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { decisionPurpose, requireVisible } from '../asking-approver.ts'
import { orderStates } from '../order.ts'

const standings = ['open', 'used', 'another', 'decided'] as const

/** What a link of a mail is about, for whoever opens it. It is not used up by looking. */
export const readDecisionLink = defineFunction({
  id: 'orders.decision-link',
  title: 'Open a link to decide about an order',
  kind: 'read',
  who: row('tos.orders.decide', boxOffice),
  input: Type.Object(
    { token: Type.String({ title: 'Link', description: 'the last part of its address', maxLength: 200 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    standing: Type.Enum([...standings]),
    choice: Type.Enum(['approve', 'deny']),
    forWhom: Type.String({ description: 'the name of the person it was sent to' }),
    orderId: Type.Union([Type.String(), Type.Null()], { description: 'for the person it was sent to' }),
    decided: Type.Union([
      Type.Object({
        by: Type.String(),
        isYou: Type.Boolean(),
        state: Type.Enum([...orderStates]),
        at: Type.String({ format: 'date-time' }),
      }),
      Type.Null(),
    ]),
  }),
  async run({ input, actor, by, stores, rules, now }) {
    const link = await stores.mail.linkOf(input.token, decisionPurpose, now)
    if (!link?.subjectId || !link.personId) throw notFound('link that is still good')
    const { choice } = link.data as { readonly choice: 'approve' | 'deny' }
    const forWhom = (await stores.people.activePerson(link.personId))?.name ?? 'somebody else'
    if (link.personId !== actor.id)
      return { standing: 'another' as const, choice, forWhom, orderId: null, decided: null }
    await requireVisible({ actor, stores, rules }, link.subjectId)
    const [line] = await stores.orders.lines([link.subjectId])
    if (!line) throw notFound('order')
    const isDecided = line.state !== 'pending-approval'
    const decided =
      isDecided && line.decidedBy && line.decidedAt
        ? {
            by: line.decidedBy.name,
            isYou: line.decidedBy.id === (by.id ?? actor.id),
            state: line.state,
            at: line.decidedAt,
          }
        : null
    const standing = isDecided ? 'decided' : link.usedAt === null ? 'open' : 'used'
    return { standing: standing as (typeof standings)[number], choice, forWhom, orderId: line.id, decided }
  },
})
