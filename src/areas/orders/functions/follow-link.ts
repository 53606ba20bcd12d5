import { Type } from 'typebox'
import { conflict, defineFunction, notFound, row } from '#core'
import { boxOffice } from '../../access/public.ts'
import { decisionPurpose, requireVisible } from '../asking-approver.ts'

/** Uses up the link of a mail when its choice is confirmed. It grants nothing: what follows is decided as always. */
export const followDecisionLink = defineFunction({
  id: 'orders.follow-link',
  title: 'Confirm a link to decide about an order',
  kind: 'create',
  who: row('tos.orders.decide', boxOffice),
  input: Type.Object(
    { token: Type.String({ title: 'Link', description: 'the last part of its address', maxLength: 200 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({
    id: Type.String({ description: 'of the order' }),
    choice: Type.Enum(['approve', 'deny']),
  }),
  audit: { says: '{actor} followed the link of a mail about order {subject}', personal: [] },
  async run({ input, actor, by, stores, rules, now }) {
    const link = await stores.mail.linkOf(input.token, decisionPurpose, now)
    if (!link?.subjectId || link.personId === null) throw notFound('link that is still good')
    if (link.personId !== actor.id || by.id !== actor.id) {
      const whose = (await stores.people.activePerson(link.personId))?.name ?? 'somebody else'
      throw conflict(`this link was sent to ${whose}, and is good for them alone`)
    }
    await requireVisible({ actor, stores, rules }, link.subjectId)
    // biome-ignore lint/correctness/useHookAtTopLevel: a store's method, not a hook of the web
    if (!(await stores.mail.useLink(link.id, now)))
      throw conflict('this link was used before; if the order still waits, decide about it in your approvals')
    return { id: link.subjectId, choice: (link.data as { readonly choice: 'approve' | 'deny' }).choice }
  },
})
