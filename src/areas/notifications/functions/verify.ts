import { Type } from 'typebox'
import { defineFunction } from '#core'
import { Delivery, mayVerify } from '../../mail/public.ts'
import { Finding, findingsOf } from '../findings.ts'
import { holdingOnce, Line, linesOf } from '../verification.ts'

/** Whether managers and administrators would hear what concerns them: who, why, and who would not. */
export const verifyAlerts = defineFunction({
  id: 'notifications.verify',
  title: 'Verify that managers and administrators are alerted',
  kind: 'read',
  who: mayVerify,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ delivery: Delivery, findings: Type.Array(Finding), kinds: Type.Array(Line) }),
  async run({ actor, stores }) {
    const holding = holdingOnce(stores)
    const { organisation } = await stores.people.me(actor.id)
    return {
      delivery: await stores.mail.delivery(),
      findings: [...(await findingsOf(stores, holding, organisation.demo))],
      kinds: [...(await linesOf(stores, holding))],
    }
  },
})
