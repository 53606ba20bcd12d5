import { Type } from 'typebox'
import { defineFunction } from '#core'
import { isAddress } from '../address.ts'
import { channelsOf, groups, kinds } from '../kinds.ts'
import { isTold, theNotification } from '../notification.ts'

/** How one is told of each kind; what cannot be switched off says so. */
export const viewPreferences = defineFunction({
  id: 'notifications.preferences',
  title: 'See how you are told',
  kind: 'list',
  on: theNotification,
  who: isTold,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    email: Type.String(),
    mailReachesYou: Type.Boolean({ description: 'whether there is an address to send to' }),
    kinds: Type.Array(
      Type.Object({
        kind: Type.String(),
        group: Type.String(),
        title: Type.String({ description: 'continues “You are told”' }),
        inApp: Type.Boolean(),
        mail: Type.Boolean(),
        alwaysInApp: Type.Boolean(),
        alwaysMail: Type.Boolean(),
      }),
    ),
  }),
  async run({ actor, stores }) {
    const chosen = await stores.notifications.chosenBy(actor.id)
    const { person } = await stores.people.me(actor.id)
    return {
      email: person.email,
      mailReachesYou: isAddress(person.email),
      kinds: kinds.map((kind) => ({
        kind: kind.id,
        group: groups[kind.group],
        title: kind.title,
        ...channelsOf(kind, chosen.get(kind.id)),
        alwaysInApp: kind.inApp === 'always',
        alwaysMail: kind.mail === 'always',
      })),
    }
  },
})
