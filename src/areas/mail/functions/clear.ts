import { Type } from 'typebox'
import { clockwork, defineFunction } from '#core'

/** Long enough to look into a complaint about a season; the trail of what happened is the audit, which stays. */
const keptDays = 180

/** Each hour so many, so that clearing years at once holds nobody up. */
const portion = 5_000

/** Mails are not kept for ever: they hold names and addresses, and files. */
export const clearMail = defineFunction({
  id: 'mail.clear',
  title: 'Clear old mail',
  kind: 'write',
  who: clockwork,
  runs: { every: 'hour' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    mails: Type.Integer({ description: 'older than 180 days, and not waiting to be sent' }),
    links: Type.Integer({ description: 'that had expired' }),
    idle: Type.Boolean({ description: 'nothing was old' }),
  }),
  audit: { says: '{actor} cleared old mail', personal: [] },
  async run({ stores, now }) {
    const cleared = await stores.mail.clear(new Date(now.getTime() - keptDays * 86_400_000), now, portion)
    return { ...cleared, idle: cleared.mails + cleared.links === 0 }
  },
})
